import { openChromium } from './chromium.mjs';
import { openFirefox } from './firefox.mjs';

/** Starts a browser by name. The options are those of its own file. */
export function openBrowser(name, options) {
  return name === 'firefox' ? openFirefox(options) : openChromium(options);
}
