import { browser } from '../platform/native.ts';

/** The address of a screen of the full application: `#/person/…`. */
export function optionsUrl(link: `#/${string}`): string {
  const page = browser.runtime.getManifest().options_ui?.page ?? 'src/options/index.html';
  return browser.runtime.getURL(`${page}${link}`);
}
