import { writeFile } from 'node:fs/promises';
import { callIn } from './firefox-wire.mjs';
import { DrivenPage } from './page.mjs';
import { waitFor } from './wait.mjs';

/** What a function run in the popup finds under these names: the popup's own. */
const VIEW = `
  const view = browser.extension.getViews({ type: 'popup' })[0];
  if (!view) throw new Error('The popup is not open.');
  const window = view, { document, location, navigator, innerWidth, innerHeight, performance } = view;
  const getComputedStyle = (...given) => view.getComputedStyle(...given);
`;

/**
 * The real popup of Firefox, as a page. BiDi does not see it: functions run in it by way of another page of the
 * extension, which shares its process, and mouse and keys come from the browser's own window, so they are trusted.
 */
export async function drivePopup(browser, spy) {
  const target = { context: spy.raw.mainFrame()._id };
  const run = (fn, args) => callIn(browser.session, target, fn, args, VIEW);
  const raw = {
    url: () => `${browser.base}src/popup/index.html`,
    mouse: {
      move: (x, y) => browser.inChrome(mouseIn, x, y, ['mousemove']),
      click: (x, y) => browser.inChrome(mouseIn, x, y, ['mousemove', 'mousedown', 'mouseup']),
    },
    keyboard: {
      held: [],
      async down(key) {
        this.held.push(key);
      },
      async up(key) {
        this.held = this.held.filter((one) => one !== key);
      },
      press(key) {
        return browser.inChrome(keyIn, key, this.held);
      },
      async type(text) {
        for (const sign of text) await this.press(sign);
      },
    },
    async screenshot({ path }) {
      await writeFile(path, Buffer.from(await browser.inChrome(pictureOf), 'base64'));
    },
    close: () =>
      browser.inChrome(() => document.querySelector('.webextension-popup-browser')?.closest('panel')?.hidePopup()),
    isClosed: () => false,
  };
  const page = new DrivenPage(raw, { run, roots: async () => [], theme: (scheme) => browser.theme(scheme) });
  await waitFor(() => page.run(() => document.readyState === 'complete' && innerWidth > 0), 'the popup');
  return page;
}

/* These run in the browser's window. */

function mouseIn(x, y, types) {
  const box = document.querySelector('.webextension-popup-browser').getBoundingClientRect();
  for (const type of types) {
    const pressed = { button: 0, clickCount: 1, inputSource: 1, pressure: 0.5, buttons: type === 'mousedown' ? 1 : 0 };
    window.synthesizeMouseEvent(type, box.x + x, box.y + y, pressed, {});
  }
}

function keyIn(key, held) {
  document.querySelector('.webextension-popup-browser').focus();
  const processor = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  if (!processor.beginInputTransactionForTests(window)) throw new Error('Keys cannot be sent now.');
  const codes = { ' ': 'Space', Enter: 'Enter', Tab: 'Tab', Escape: 'Escape' };
  const event = (name) => new KeyboardEvent('', { key: name, code: codes[name] ?? (name.length === 1 ? '' : name) });
  for (const name of held) processor.keydown(event(name));
  processor.keydown(event(key));
  processor.keyup(event(key));
  for (const name of held) processor.keyup(event(name));
}

async function pictureOf() {
  const { browsingContext } = document.querySelector('.webextension-popup-browser');
  const box = document.querySelector('.webextension-popup-browser').getBoundingClientRect();
  const global = browsingContext.currentWindowGlobal;
  const bitmap = await global.drawSnapshot(new DOMRect(0, 0, box.width, box.height), 2, 'white');
  const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext('2d').drawImage(bitmap, 0, 0);
  return canvas.toDataURL('image/png').split(',')[1];
}
