import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from '../find-browser.mjs';
import { closedRoots, evaluate, sendTo } from './cdp.mjs';
import { runIn } from './cdp-target.mjs';
import { makeProfile, QUIET } from './chromium-args.mjs';
import { drivePopup } from './chromium-popup.mjs';
import { DrivenPage } from './page.mjs';
import { readTable, refuseWrites } from './read-table.mjs';
import { waitFor } from './wait.mjs';

const POPUP = 'src/popup/index.html';
const STOP_MS = 2_000;

/**
 * Starts Chromium with the built extension in a throw-away profile, on our own web. Options: `dist` (folder of the
 * build; absent = no extension), `port` of the web, `headless`, `viewport` (`null` = the window's), `args`, `colorScheme`,
 * `folder` (a profile that a killed browser left), `keepsPages` (with the back/forward cache, which the driver switches off).
 */
export async function openChromium({
  dist,
  port,
  headless = true,
  viewport,
  args = [],
  colorScheme,
  folder: own,
  keepsPages = false,
} = {}) {
  const folder = own ?? (await makeProfile());
  const extension = dist ? [`--disable-extensions-except=${resolve(dist)}`, `--load-extension=${resolve(dist)}`] : [];
  const web = port
    ? [`--proxy-server=http://127.0.0.1:${port}`, '--proxy-bypass-list=<-loopback>', '--ignore-certificate-errors']
    : [];
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: await findChromium(),
    headless: false,
    ignoreDefaultArgs: [
      '--disable-extensions',
      '--enable-automation',
      ...(keepsPages ? ['--disable-back-forward-cache'] : []),
    ],
    args: [...QUIET, ...(headless ? ['--headless=new'] : []), ...web, ...extension, ...args],
    viewport: viewport === undefined ? { width: 1000, height: 800 } : viewport,
    ...(colorScheme ? { colorScheme } : {}),
  });
  const browser = new Chromium(context, folder);
  browser.channel = await context.browser().newBrowserCDPSession();
  if (dist) await browser.findExtension();
  return browser;
}

class Chromium {
  name = 'chromium';

  constructor(context, folder) {
    this.context = context;
    this.folder = folder;
  }

  async findExtension() {
    const worker = await waitFor(() => this.context.serviceWorkers()[0], 'the extension to start');
    this.id = new URL(worker.url()).host;
    this.base = `chrome-extension://${this.id}/`;
  }

  /** A new tab at this address. */
  async open(url) {
    const page = await this.drive(await this.context.newPage());
    if (url) await page.goto(url);
    return page;
  }

  /** A page of the extension in a new tab: `src/options/index.html#/moments`. */
  openOwn(path) {
    return this.open(this.base + path);
  }

  /** The tab whose address contains this, also one that the extension opened by itself. */
  async tab(part) {
    const raw = await waitFor(() => this.context.pages().find((page) => page.url().includes(part)), `a tab at ${part}`);
    return this.drive(raw);
  }

  async drive(raw) {
    const send = sendTo(await this.context.newCDPSession(raw), raw);
    return new DrivenPage(raw, {
      run: (fn, args) => evaluate(send, fn, args),
      roots: (piece) => closedRoots(send, piece),
      goto: (url) => raw.goto(url, { waitUntil: 'load' }),
      reload: () => raw.reload({ waitUntil: 'load' }),
      theme: (colorScheme) => raw.emulateMedia({ colorScheme }),
      giveFile: (selector, path) => raw.setInputFiles(selector, path),
    });
  }

  /** Runs a function in the worker, which is started for it when it was stopped. */
  async inWorker(fn, ...args) {
    const answer = await waitFor(async () => {
      const targetId = await this.workerTarget();
      if (!targetId) await this.wake();
      return targetId && { value: await runIn(this.channel, targetId, fn, args) };
    }, 'the worker');
    return answer.value;
  }

  async workerTarget() {
    const { targetInfos } = await this.channel.send('Target.getTargets', { filter: [{ type: 'service_worker' }] });
    return targetInfos.find(({ url }) => url.startsWith(this.base))?.targetId;
  }

  /** Any message starts a stopped worker. */
  async wake() {
    const page = await this.ownPage();
    await page.run(() => chrome.runtime.sendMessage({ weft: 'storage.check', payload: {} }).catch(() => undefined));
  }

  /** A quiet page of the extension in the background, to look at its data from. */
  async ownPage() {
    if (!(await this.spy?.run(() => true).catch(() => false))) {
      const front = this.context.pages().at(-1);
      this.spy = await this.openOwn('icons/16.png');
      // The one in front may be gone for the same reason.
      await front?.bringToFront().catch(() => undefined);
    }
    return this.spy;
  }

  /** A real click on the toolbar button, which also lets the extension into this page. Gives the popup. */
  async openPopup(page) {
    // Opened later, it would take the focus, and the popup would close.
    await this.ownPage();
    await page.toFront();
    const { targetInfos } = await this.channel.send('Target.getTargets', { filter: [{}] });
    const tab = targetInfos.find(({ type, url }) => type === 'tab' && url === page.url());
    if (!tab) throw new Error(`No tab shows ${page.url()}`);
    await this.channel.send('Extensions.triggerAction', { id: this.id, targetId: tab.targetId });
    return drivePopup(this.channel, this.base + POPUP);
  }

  /** What a key of the extension does. The real keys need a display, and so does their right to any page. */
  async command(page, name) {
    await page.toFront();
    await this.inWorker(
      async (command, url) => {
        const tabs = await chrome.tabs.query({ active: true });
        const tab = tabs.find((one) => one.url === url) ?? tabs.at(-1);
        chrome.commands.onCommand.dispatch(command, tab);
      },
      name,
      page.url(),
    );
  }

  /** A real right click, then what choosing our item in the menu tells the worker. The real menu needs a display. */
  async chooseMenu(page, selector, info = {}, index = 0) {
    await page.toFront();
    await page.rightClick(selector, index);
    const selectionText = await page.run(() => String(getSelection()));
    await this.inWorker(
      async (url, given) => {
        const tabs = await chrome.tabs.query({ active: true });
        const tab = tabs.find((one) => one.url === url) ?? tabs.at(-1);
        const base = { menuItemId: 'save', pageUrl: url, frameId: 0, editable: false };
        chrome.contextMenus.onClicked.dispatch({ ...base, ...given }, tab);
      },
      page.url(),
      { ...(selectionText ? { selectionText } : {}), ...info },
    );
  }

  /** What the address bar offers for text after the keyword: `{ content, description }` each. */
  omnibox(text) {
    return this.inWorker(
      (typed) => new Promise((resolve) => chrome.omnibox.onInputChanged.dispatch(typed, resolve)),
      text,
    );
  }

  /** Stops the worker as the browser does when it idles. */
  async stopWorker() {
    const session = await this.context.newCDPSession((this.spy ?? (await this.ownPage())).raw);
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await session.detach();
    // Under load it lives on for a while. Not for ever: what it left undone may start it again at once.
    await waitFor(async () => !(await this.workerTarget()), 'the worker to stop', STOP_MS).catch(() => undefined);
  }

  /** Reloads the extension, as an update does. Its pages close. */
  async reloadExtension() {
    const before = await this.workerTarget();
    await this.inWorker(() => setTimeout(() => chrome.runtime.reload(), 50));
    await waitFor(async () => {
      const now = await this.workerTarget();
      return now && now !== before;
    }, 'the extension to come back');
  }

  /** All records of a table, as they are stored. */
  async table(name) {
    return readTable(await this.ownPage(), name);
  }

  /** Closes every tab and popup but this page. */
  async closeOthers(kept) {
    for (const raw of this.context.pages()) if (raw !== kept.raw) await raw.close();
    const { targetInfos } = await this.channel.send('Target.getTargets', { filter: [{ type: 'page' }] });
    for (const { url, targetId } of targetInfos) {
      if (url.startsWith(this.base + POPUP)) await this.channel.send('Target.closeTarget', { targetId });
    }
  }

  /** Waits until the user closes the browser. */
  closed() {
    return new Promise((resolve) => {
      this.context.once('close', resolve);
    });
  }

  /** Makes the database refuse every write, or take them again. */
  refuseWrites(isRefused) {
    return this.changeWorker(refuseWrites, isRefused);
  }

  /** Runs a function in the worker with the worker's global scope as its first argument. */
  async changeWorker(change, value) {
    const run = `(value) => void (${change})(globalThis, value)`;
    await this.inWorker({ toString: () => run }, value);
  }

  /** Ends it as a power cut would. Gives the folder of its profile, to start again from. */
  async kill() {
    const { processInfo } = await this.channel.send('SystemInfo.getProcessInfo');
    const closed = this.closed();
    process.kill(processInfo.find(({ type }) => type === 'browser').id, 'SIGKILL');
    await closed;
    return this.folder;
  }

  async close() {
    await this.context.close();
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
