import { cornerOf, emptyField, middleOf, middleOfField, middleOfNamed, pickOption } from './in-page.mjs';
import { standingStill, waitFor } from './wait.mjs';

/**
 * One page of a driven browser, the same for both browsers. `raw` is Playwright's or Puppeteer's page; `bridge` is what
 * they do differently:
 * `run(fn, args)` in the page, `roots(piece)` = runners for closed roots of ours, `goto`, `reload`, `theme(scheme)`,
 * `giveFile(selector, path)`.
 */
export class DrivenPage {
  constructor(raw, bridge) {
    this.raw = raw;
    this.bridge = bridge;
  }

  url() {
    return this.raw.url();
  }

  /** Runs a function in the page's own world and gives back what it returns, as data. */
  run(fn, ...args) {
    return this.bridge.run(fn, args);
  }

  /** Waits until a function in the page gives something true, and gives that back. */
  until(fn, ...args) {
    return waitFor(() => this.run(fn, ...args), `${told(fn, args)} in ${this.url()}`);
  }

  /** Waits until a function in the page gives a point, and the same one again. */
  still(fn, ...args) {
    return standingStill(() => this.run(fn, ...args), `${told(fn, args)} in ${this.url()}`);
  }

  /** Waits for an element and brings it into view; gives its middle, once that stands still. */
  async point(selector, index = 0) {
    return standingStill(() => this.run(middleOf, selector, index), `${selector} [${index}] in ${this.url()}`);
  }

  /** Chooses a file of the disk in a field for files. */
  giveFile(selector, path) {
    return this.bridge.giveFile(selector, path);
  }

  async click(selector, index = 0) {
    const { x, y } = await this.point(selector, index);
    await this.raw.mouse.click(x, y);
  }

  /** Clicks on the element that shows or is labelled with these words. */
  async clickNamed(selector, words) {
    const { x, y } = await this.still(middleOfNamed, null, selector, words);
    await this.raw.mouse.click(x, y);
  }

  /** Clicks into the field with this label, empties it and types. */
  async fill(label, text) {
    const { x, y } = await this.still(middleOfField, null, label);
    await this.raw.mouse.click(x, y);
    await this.run(emptyField);
    await this.type(text);
  }

  /** Picks in the list with this label, by the words of the option. */
  async pick(label, words) {
    await this.until(pickOption, label, words);
  }

  async rightClick(selector, index = 0) {
    const { x, y } = await this.point(selector, index);
    await this.raw.mouse.click(x, y, { button: 'right' });
  }

  async hover(selector, index = 0) {
    const { x, y } = await this.point(selector, index);
    await this.raw.mouse.move(x, y);
  }

  /**
   * Types a day into an empty field for dates: its figures (`12312031`) as both browsers take them in English, from the first
   * of the field's parts: month, day, year.
   */
  async fillDay(label, figures) {
    await this.fill(label, '');
    await this.press('ArrowLeft');
    await this.press('ArrowLeft');
    await this.type(figures);
  }

  /** Moves the mouse to a point of an element, in pixels from its upper left corner. */
  async hoverAt(selector, { x, y }) {
    const corner = await this.still(cornerOf, selector);
    await this.raw.mouse.move(corner.x + x, corner.y + y);
  }

  /** Turns the wheel where the mouse is, by pixels: up (less than none) is nearer in most pictures. */
  async wheel(pixels) {
    await (this.raw.setViewportSize ? this.raw.mouse.wheel(0, pixels) : this.raw.mouse.wheel({ deltaY: pixels }));
  }

  /** Clicks where the mouse is. */
  async clickHere() {
    await this.raw.mouse.down();
    await this.raw.mouse.up();
  }

  /** Presses a key or a chord such as `Control+Enter`. */
  async press(chord) {
    const keys = chord.split('+');
    const last = keys.pop();
    for (const key of keys) await this.raw.keyboard.down(key);
    await this.raw.keyboard.press(last);
    for (const key of keys.reverse()) await this.raw.keyboard.up(key);
  }

  async type(text) {
    await this.raw.keyboard.type(text);
  }

  /** Selects the text of an element. */
  async selectText(selector, index = 0) {
    await this.point(selector, index);
    await this.run(
      (wanted, at) => {
        const range = document.createRange();
        range.selectNodeContents(document.querySelectorAll(wanted)[at]);
        getSelection().removeAllRanges();
        getSelection().addRange(range);
      },
      selector,
      index,
    );
  }

  /** The closed roots of ours that hold this piece (`control`, `mark`, `card`), in document order. */
  async roots(piece) {
    const runners = await this.bridge.roots(piece);
    return runners.map((run) => new ClosedRoot(this, run));
  }

  /** Waits for a closed root of ours; `index` counts from the first one in the page. */
  async root(piece, index = 0) {
    return waitFor(async () => (await this.roots(piece))[index], `${piece} [${index}] in ${this.url()}`);
  }

  async goto(url) {
    await this.bridge.goto(url);
  }

  async reload() {
    await this.bridge.reload();
  }

  /** Light or dark, as the system would say. */
  async theme(scheme) {
    await this.bridge.theme(scheme);
  }

  /** Makes the page as wide and as high as a window of that size would. */
  async resize(width, height) {
    const size = { width, height };
    await (this.raw.setViewportSize ? this.raw.setViewportSize(size) : this.raw.setViewport(size));
  }

  async toFront() {
    await this.raw.bringToFront();
  }

  async screenshot(path) {
    await this.raw.screenshot({ path });
  }

  async close() {
    await this.raw.close();
  }
}

/** The inside of a closed shadow root, which no page can reach. */
export class ClosedRoot {
  constructor(page, runner) {
    this.page = page;
    this.runner = runner;
  }

  /** Runs a function with the root as its first argument. */
  run(fn, ...args) {
    return this.runner(fn, args);
  }

  until(fn, ...args) {
    return waitFor(() => this.run(fn, ...args), `${told(fn, args)} in a closed root of ${this.page.url()}`);
  }

  /** Waits until a function in the root gives a point, and the same one again. */
  still(fn, ...args) {
    return standingStill(() => this.run(fn, ...args), `${told(fn, args)} in a closed root of ${this.page.url()}`);
  }

  text() {
    return this.run((root) => root.textContent.replace(/\s+/g, ' ').trim());
  }

  /** Clicks on the first element that matches or, with `words`, on the one that shows or is labelled with them. */
  async click(selector, words) {
    const { x, y } = await this.still(middleOfNamed, selector, words ?? null);
    await this.page.raw.mouse.click(x, y);
  }

  /** Clicks into the field with this label, empties it and types. */
  async fill(label, text) {
    const { x, y } = await this.still(middleOfField, label);
    await this.page.raw.mouse.click(x, y);
    await this.run(emptyField);
    await this.page.type(text);
  }

  /** Puts the caret into a field by the mouse and types. */
  async type(selector, text) {
    await this.click(selector);
    await this.page.type(text);
  }
}

/** One line about what was waited for. */
function told(fn, args) {
  const words = fn.name || String(fn).replace(/\s+/g, ' ').slice(0, 160);
  return `${words} ${JSON.stringify(args).slice(0, 200)}`;
}
