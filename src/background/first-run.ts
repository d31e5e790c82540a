import { browser } from '../platform/native.ts';
import { optionsUrl } from './options-page.ts';

/** Opens the welcome page, once: an update or a reload never takes the user out of what they read. */
export async function welcome(reason: string): Promise<void> {
  if (reason === 'install') await browser.tabs.create({ url: optionsUrl('#/welcome') });
}
