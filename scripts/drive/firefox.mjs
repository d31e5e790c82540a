import { resolve } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findFirefox } from '../find-browser.mjs';
import { bridgeTo } from './firefox-bridge.mjs';
import { suggestions } from './firefox-omnibox.mjs';
import { drivePopup } from './firefox-popup.mjs';
import { startPrefs } from './firefox-prefs.mjs';
import { openPrivateTab } from './firefox-private.mjs';
import { callIn } from './firefox-wire.mjs';
import { DrivenPage } from './page.mjs';
import { readTable, refuseWrites } from './read-table.mjs';
import { waitFor } from './wait.mjs';

/**
 * Starts Firefox with the built extension in a throw-away profile, on our own web. Options: `dist` (folder of the
 * build), `port` of the web, `headless`, `prefs`, `folder` (of the profile, which then stays).
 */
export async function openFirefox({ dist, port, headless = true, viewport, prefs = {}, colorScheme, folder } = {}) {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: await findFirefox(),
    headless,
    acceptInsecureCerts: true,
    defaultViewport: viewport === undefined ? { width: 1000, height: 800 } : viewport,
    args: ['--remote-allow-system-access'],
    ...(folder ? { userDataDir: folder } : {}),
    extraPrefsFirefox: { ...startPrefs(port, colorScheme), ...prefs },
  });
  const driven = new Firefox(browser);
  await driven.start(dist && resolve(dist));
  return driven;
}

class Firefox {
  name = 'firefox';

  constructor(browser) {
    this.browser = browser;
  }

  async start(dist) {
    const [first] = await this.browser.pages();
    this.session = (first ?? (await this.browser.newPage())).mainFrame().browsingContext.userContext.browser.session;
    if (!dist) return;
    this.dist = dist;
    this.addonId = await this.browser.installExtension(dist);
    await this.findBase();
  }

  async findBase() {
    const host = await waitFor(
      () => this.inChrome((id) => WebExtensionPolicy.getByID(id)?.mozExtensionHostname, this.addonId),
      'the extension to start',
    );
    this.base = `moz-extension://${host}/`;
  }

  /** Runs a function in the browser's own window. */
  async inChrome(fn, ...args) {
    const tree = await this.session.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const windows = tree.result.contexts.filter(({ url }) => url.endsWith('browser.xhtml'));
    return callIn(this.session, { context: windows.at(-1).context }, fn, args);
  }

  async open(url) {
    const page = this.drive(await this.browser.newPage());
    if (url) await page.goto(url);
    return page;
  }

  /** A page of the extension in a new tab: `src/options/index.html#/moments`. */
  openOwn(path) {
    return this.open(this.base + path);
  }

  /** The tab whose address contains this, also one that the extension opened by itself. */
  async tab(part) {
    const raw = await waitFor(async () => {
      const pages = await this.browser.pages();
      return pages.find((page) => page.url().includes(part));
    }, `a tab at ${part}`);
    return this.drive(raw);
  }

  drive(raw) {
    return new DrivenPage(raw, bridgeTo(this, raw));
  }

  /** A tab in a private window, into which the extension is let first. */
  async openPrivate(url) {
    const context = await openPrivateTab(this, url);
    const raw = await waitFor(
      async () => (await this.browser.pages()).find((page) => page.mainFrame()._id === context),
      url,
    );
    const page = this.drive(raw);
    await page.until((wanted) => location.href.startsWith(wanted) && document.readyState === 'complete', url);
    return page;
  }

  /** Light or dark for every page and popup: Firefox knows no other way. */
  theme(scheme) {
    return this.inChrome((isDark) => {
      Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', isDark ? 0 : 1);
      // The popup goes by the look of the browser's own window.
      Services.prefs.setIntPref('ui.systemUsesDarkTheme', isDark ? 1 : 0);
    }, scheme === 'dark');
  }

  /** A quiet page of the extension in the background, to look at its data from. */
  async ownPage() {
    if (!this.spy || this.spy.raw.isClosed()) {
      const pages = await this.browser.pages();
      this.spy = await this.openOwn('icons/16.png');
      // Pages of the extension close when it reloads, perhaps just now.
      await pages
        .at(-1)
        ?.bringToFront()
        .catch(() => undefined);
    }
    return this.spy;
  }

  /** What a click on the toolbar button does. Gives the popup. */
  async openPopup(page) {
    const spy = await this.ownPage();
    await page.toFront();
    await this.inChrome((id) => {
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      const extension = ExtensionParent.GlobalManager.getExtension(id);
      ExtensionParent.apiManager.global.browserActionFor(extension).openPopup(window, false);
    }, this.addonId);
    return drivePopup(this, spy);
  }

  /** Presses a key of the extension, as the browser's own key handling would. */
  async command(page, name) {
    await page.toFront();
    const letter = { 'quick-save': 'S', 'open-card': 'E', _execute_action: 'L' }[name];
    await waitFor(
      () =>
        this.inChrome((wanted) => {
          const keys = document.querySelectorAll('keyset[id^="ext-keyset-id-"] key');
          const key = [...keys].find((one) => one.getAttribute('key') === wanted);
          key?.doCommand();
          return Boolean(key);
        }, letter),
      `the key for ${name}`,
    );
  }

  /** A real right click, and our item chosen in the real menu. */
  async chooseMenu(page, selector, _info, index = 0) {
    await page.toFront();
    await page.rightClick(selector, index);
    await waitFor(
      () =>
        this.inChrome(() => {
          const menu = document.getElementById('contentAreaContextMenu');
          const item = [...menu.querySelectorAll('menuitem[id*="menuitem-"]')].find(
            ({ id, hidden }) => id.startsWith('weft_') && !hidden,
          );
          if (menu.state !== 'open' || !item) return false;
          menu.activateItem(item);
          return true;
        }),
      'our item in the context menu',
    );
    await waitFor(
      () => this.inChrome(() => document.getElementById('contentAreaContextMenu').state === 'closed'),
      'the menu to close',
    );
  }

  /** What the address bar offers for text after the keyword. */
  async omnibox(text) {
    await this.inChrome((typed) => {
      gURLBar.focus();
      gURLBar.value = typed;
      gURLBar.startQuery({ allowAutofill: false, searchString: typed });
    }, `pln ${text}`);
    return suggestions(this);
  }

  async stopWorker() {
    await this.inChrome(async (id) => {
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      const extension = ExtensionParent.GlobalManager.getExtension(id);
      await extension.terminateBackground({ ignoreDevToolsAttached: true });
    }, this.addonId);
  }

  /** Reloads the extension, as an update does. Its pages close. */
  async reloadExtension() {
    this.spy = undefined;
    await this.inChrome(async (id) => {
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      const addon = await AddonManager.getAddonByID(id);
      await addon.reload();
    }, this.addonId);
    await this.findBase();
  }

  async table(name) {
    return readTable(await this.ownPage(), name);
  }

  /** Closes every tab and popup but this page. */
  async closeOthers(kept) {
    await this.inChrome(() => {
      for (const popup of document.querySelectorAll('.webextension-popup-browser')) popup.closest('panel')?.hidePopup();
    });
    for (const raw of await this.browser.pages()) if (raw !== kept.raw) await raw.close();
  }

  /** Waits until the user closes the browser. */
  closed() {
    return new Promise((resolve) => {
      this.browser.once('disconnected', resolve);
    });
  }

  /** Makes the database refuse every write, or take them again. */
  refuseWrites(isRefused) {
    return this.changeWorker(refuseWrites, isRefused);
  }

  /** Runs a function with the worker's global scope as its first argument. */
  async changeWorker(change, value) {
    const spy = await this.ownPage();
    const run = `async (value) => void (${change})(await browser.runtime.getBackgroundPage(), value)`;
    await spy.run({ toString: () => run }, value);
  }

  /** Ends it as a power cut would. */
  async kill() {
    const ended = this.closed();
    process.kill(this.browser.process().pid, 'SIGKILL');
    await ended;
  }

  async close() {
    await this.browser.close();
  }
}
