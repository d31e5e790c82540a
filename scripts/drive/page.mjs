import { waitFor } from './wait.mjs';

/**
 * One page of a driven browser, the same for both browsers. `raw` is Playwright's or Puppeteer's page; `bridge` is what
 * they do differently:
 * `run(fn, args)` in the page, `roots(piece)` = runners for closed roots of ours, `goto`, `reload`, `theme(scheme)`.
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

  /** Waits for an element and brings it into view; gives its middle. */
  async point(selector, index = 0) {
    return waitFor(() => this.run(middleOf, selector, index), `${selector} [${index}] in ${this.url()}`);
  }

  async click(selector, index = 0) {
    const { x, y } = await this.point(selector, index);
    await this.raw.mouse.click(x, y);
  }

  /** Clicks on the element that shows or is labelled with these words. */
  async clickNamed(selector, words) {
    const { x, y } = await this.until(middleOfNamed, null, selector, words);
    await this.raw.mouse.click(x, y);
  }

  /** Clicks into the field with this label, empties it and types. */
  async fill(label, text) {
    const { x, y } = await this.until(middleOfField, null, label);
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

  text() {
    return this.run((root) => root.textContent.replace(/\s+/g, ' ').trim());
  }

  /** Clicks on the first element that matches or, with `words`, on the one that shows or is labelled with them. */
  async click(selector, words) {
    const { x, y } = await this.until(middleOfNamed, selector, words ?? null);
    await this.page.raw.mouse.click(x, y);
  }

  /** Clicks into the field with this label, empties it and types. */
  async fill(label, text) {
    const { x, y } = await this.until(middleOfField, label);
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

/* These run in the page. */

function middleOf(selector, index) {
  const element = document.querySelectorAll(selector)[index];
  if (!element) return null;
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const box = element.getBoundingClientRect();
  return box.width > 0 && box.height > 0
    ? { x: box.x + box.width / 2, y: box.y + Math.min(box.height / 2, 200) }
    : null;
}

function middleOfNamed(root, selector, words) {
  const shown = (element) => {
    const copy = element.cloneNode(true);
    for (const hidden of copy.querySelectorAll('[aria-hidden="true"], kbd')) hidden.remove();
    return copy.textContent;
  };
  const namesOf = (element) =>
    [element.textContent, shown(element), element.getAttribute('aria-label'), element.title].map((name) =>
      (name ?? '').replace(/\s+/g, ' ').trim(),
    );
  const all = [...(root ?? document).querySelectorAll(selector)].filter((one) => one.getClientRects().length > 0);
  const element =
    words === null
      ? all[0]
      : (all.find((one) => namesOf(one).includes(words)) ??
        all.find((one) => namesOf(one).some((name) => name.startsWith(`${words} `))));
  if (!element) return null;
  const box = () => element.getBoundingClientRect();
  if (box().y < 0 || box().bottom > innerHeight) element.scrollIntoView({ block: 'center', behavior: 'instant' });
  return { x: box().x + box().width / 2, y: box().y + box().height / 2 };
}

function middleOfField(root, label) {
  const scope = root ?? document;
  const isIt = (text) => (text ?? '').replace(/\s+/g, ' ').trim() === label;
  const owner = [...scope.querySelectorAll('label, legend')].find((one) => isIt(one.textContent));
  const labelled = [...scope.querySelectorAll('input, textarea, select')].find((one) => {
    const by = one.getAttribute('aria-labelledby');
    return (
      isIt(one.getAttribute('aria-label')) ||
      (by &&
        isIt(
          by
            .split(' ')
            .map((id) => scope.querySelector(`#${id}`)?.textContent)
            .join(' '),
        ))
    );
  });
  const field =
    labelled ??
    (owner?.htmlFor ? scope.querySelector(`#${owner.htmlFor}`) : owner?.querySelector('input, textarea, select'));
  if (!field) return null;
  const box = () => field.getBoundingClientRect();
  if (box().y < 0 || box().bottom > innerHeight) field.scrollIntoView({ block: 'center', behavior: 'instant' });
  return { x: box().x + Math.min(box().width / 2, 60), y: box().y + Math.min(box().height / 2, 20) };
}

/** Selects what the focused field holds, so that typing replaces it. */
function emptyField(root) {
  const field = (root ?? document).activeElement;
  if (field && 'select' in field) field.select();
}

function pickOption(label, words) {
  const isIt = (text) => (text ?? '').replace(/\s+/g, ' ').trim() === label;
  const list = [...document.querySelectorAll('select')].find(
    (one) => isIt(one.getAttribute('aria-label')) || isIt(one.labels?.[0]?.querySelector('.label')?.textContent),
  );
  const option = [...(list?.options ?? [])].find(({ textContent }) => textContent.trim() === words);
  if (!option) return false;
  list.value = option.value;
  list.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
}
