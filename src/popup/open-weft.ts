import { browser } from '../platform/native.ts';

/** The address of a screen of the full application. */
export function weftUrl(hash: string): string {
  return browser.runtime.getURL(`src/options/index.html${hash}`);
}

/** Opens a screen of the full application in a tab, and the popup is done. */
export async function openWeft(hash: string): Promise<void> {
  await browser.tabs.create({ url: weftUrl(hash) });
  close();
}
