import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { pause, waitFor } from '../../scripts/drive/wait.mjs';
import { reports } from '../support/reports.mjs';
import { FEED, feedOf, lookAtCards } from './payload-cards.mjs';
import { payloadOf } from './payload-grammar.mjs';
import { filesOf, harmIn, recordsOf } from './payload-records.mjs';
import { inBrowser } from './support.mjs';

const OPTIONS = 'src/options/index.html';
const SCREENS = [
  '',
  'moments',
  'groups',
  'touch',
  'ask',
  'log',
  'reflect',
  'merge',
  'amplifiers',
  'support',
  'review',
  'stage',
  'insights',
  'data',
  'settings',
  'welcome',
  'keys',
];
/** Two of so many are looked at in cards: one each takes a second. */
const IN_CARDS = 11;
const EXPORTED = 'https://exported.example/';

/**
 * Row 24: payloads in every captured and imported field, looked at on every screen and in every file that goes out. No
 * markup of a payload may come to be an element, no link may lead to anything but http(s) and mailto, no cell may be a formula.
 */
export async function run({ browser: name, dist, seed, rounds = 300 }) {
  const payloads = Array.from({ length: rounds }, (_, number) => payloadOf(seed, number));
  const sample = payloads.filter((_, number) => number % IN_CARDS === 0 || number % IN_CARDS === 2);
  const pages = { [FEED]: feedOf(sample) };
  return inBrowser({ browser: name, dist, pages }, async (browser) => {
    const violations = [];
    const figures = {
      payloads: rounds,
      'fields refused': 0,
      'fields stored': 0,
      'screens looked at': 0,
      'cards looked at': 0,
      'cards in a private window': 0,
      'files that go out': 0,
    };
    const own = await browser.ownPage();
    const ids = { person: [], moment: [], goal: [], group: [] };
    // Plain words get into every field but addresses: else nothing would be tried.
    for (const { weft, payload } of recordsOf('plain words', rounds)) {
      if (JSON.stringify(payload).includes('rl":"plain words"')) continue;
      const answer = await own.run((sent) => chrome.runtime.sendMessage(sent), { weft, payload });
      if (!answer?.ok) violations.push(`${weft} refuses plain words: ${answer?.detail}`);
    }
    for (const [number, payload] of payloads.entries()) {
      for (const { weft, payload: message, id } of recordsOf(payload, number)) {
        const answer = await own.run((sent) => chrome.runtime.sendMessage(sent), { weft, payload: message });
        figures[answer?.ok ? 'fields stored' : 'fields refused'] += 1;
        if (answer?.code === 'internal') violations.push(`${weft}: a bug on ${JSON.stringify(payload)}`);
        if (answer?.ok && id) ids[id[0]].push(id[1]);
      }
    }
    for (const row of await browser.table('moments')) ids.moment.push(row.id);
    for (const row of await browser.table('people')) ids.person.push(row.id);

    const page = await browser.openOwn(OPTIONS);
    const look = async (where) => {
      figures['screens looked at'] += 1;
      const harm = await page.run(lookForHarm);
      violations.push(...harm.map((what) => `${where}: ${what}`));
    };
    const walk = async (hash) => {
      await page.run((next) => {
        location.hash = next;
      }, `#/${hash}`);
      await pause(60);
      await page.until(() => document.querySelector('h1, h2') !== null);
      await look(hash || 'network');
    };
    await importAll(page, filesOf(payloads), look, browser, violations);
    for (const screen of SCREENS) {
      await walk(screen);
      for (let step = 0; step < 6; step += 1) {
        await page.run(() => {
          for (const list of document.querySelectorAll('main *'))
            if (list.scrollHeight > list.clientHeight + 40) list.scrollTop += 2_000;
        });
        await pause(60);
        await look(screen);
      }
    }
    for (const [screen, all] of Object.entries(ids))
      for (const id of all.slice(0, rounds)) await walk(`${screen}/${id}`);

    const popup = await browser.openOwn('src/popup/index.html');
    await popup.until(() => document.querySelector('input') !== null);
    await pause(500);
    for (const what of await popup.run(lookForHarm)) violations.push(`popup: ${what}`);
    for (const typed of ['ran', 'x', 'person']) {
      await popup.run((text) => {
        const field = document.querySelector('input');
        field.value = text;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }, typed);
      await pause(400);
      for (const what of await popup.run(lookForHarm)) violations.push(`popup, search: ${what}`);
    }
    await popup.close();

    const feed = await browser.open(FEED);
    figures['cards looked at'] = await lookAtCards(browser, feed, sample.length, violations);
    await feed.close();
    await page.toFront();
    await walk('data');
    const formats = await page.run(() =>
      [...document.querySelectorAll('[data-export]')].map((one) => one.dataset.export),
    );
    const files = [];
    for (const [by, format] of [...formats.map((one) => ['export', one]), ['cpd', 'html'], ['cpd', 'md']]) {
      const texts = await exported(page, by, format).catch(() => undefined);
      if (texts === undefined) violations.push(`${by} ${format}: not written`);
      else for (const text of texts) files.push({ name: `${by}-${format}`, text });
    }
    for (const { name, text } of files) {
      figures['files that go out'] += 1;
      violations.push(...harmIn(name, text, Papa));
      if (!/^\s*</.test(text)) continue;
      // As a browser shows it, with nothing that would hold it back.
      pages[`${EXPORTED}${name}.html`] = `<script>globalThis.ran = []</script>${text}`;
      const shown = await browser.open(`${EXPORTED}${name}.html`);
      await pause(400);
      const harm = await shown.run(() => [
        ...(globalThis.ran.length > 0 ? [`ran ${globalThis.ran.length} times`] : []),
        ...[...document.querySelectorAll('[data-p]')].map(
          (one) => `an element of a payload: ${one.outerHTML.slice(0, 80)}`,
        ),
        ...[...document.querySelectorAll('a[href]')]
          .filter((one) => !/^(https?|mailto):/.test(one.href))
          .map((one) => `a link to ${one.href.slice(0, 60)}`),
      ]);
      violations.push(...harm.map((what) => `${name}: ${what}`));
      await shown.close();
    }
    if (name === 'firefox') {
      // Last: to be let into private windows the extension is reloaded, and its pages close.
      const hidden = await browser.openPrivate(FEED);
      figures['cards in a private window'] = await lookAtCards(browser, hidden, sample.length, violations);
      await hidden.close();
    }
    const noted = await reports(browser);
    violations.push(...noted.filter((line) => line.startsWith('worker')).map((line) => `reported: ${line}`));
    return { rows: figures, violations };
  });
}

/** Gives the files to the import, looks at its preview, and lets them in. */
async function importAll(page, files, look, browser, violations) {
  await page.run(() => {
    location.hash = '#/data';
  });
  await page.until(() => document.querySelector('[data-import="files"]') !== null);
  await page.run((all) => {
    const input = document.querySelector('[data-import="files"]');
    const transfer = new DataTransfer();
    for (const { name, text } of all) transfer.items.add(new File([text], name));
    input.files = transfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, files);
  await page.until(() => document.querySelector('.import-preview .button.primary') !== null);
  await look('import preview');
  await page.run(() => document.querySelector('.import-preview .button.primary').click());
  const job = await waitFor(
    async () => (await browser.table('imports')).find(({ state }) => state === 'done' || state === 'stopped'),
    'the import',
  );
  if (job.state !== 'done') violations.push(`the import stopped: ${job.why}`);
  const addresses = [...(await browser.table('profiles')), ...(await browser.table('moments'))].flatMap(
    ({ record }) => [record.url, record.avatarUrl, record.source?.url, ...(record.feeds ?? [])],
  );
  for (const address of addresses)
    if (address && !/^https?:\/\//.test(address)) violations.push(`stored address ${address}`);
}

/** The texts of a file, caught where the page hands it to the browser; of an archive, of everything in it. */
async function exported(page, by, format) {
  await page.run(
    (way, what) => {
      globalThis.caught = undefined;
      const make = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (file) => {
        globalThis.caught = file.arrayBuffer().then((bytes) => [...new Uint8Array(bytes)]);
        URL.createObjectURL = make;
        return '#/data';
      };
      document.querySelector(`[data-${way}="${what}"]`).click();
    },
    by,
    format,
  );
  await page.until(() => globalThis.caught !== undefined && document.querySelector('[data-export]:enabled') !== null);
  const bytes = Uint8Array.from(await page.run(() => globalThis.caught));
  const inside = bytes[0] === 0x50 && bytes[1] === 0x4b ? Object.values(unzipSync(bytes)) : [bytes];
  return inside.map((one) => new TextDecoder().decode(one));
}

/** Runs in a page of the extension. */
function lookForHarm() {
  const harm = [];
  for (const one of document.querySelectorAll('[data-p]'))
    harm.push(`an element of a payload: ${one.outerHTML.slice(0, 80)}`);
  for (const one of document.querySelectorAll('*'))
    for (const name of one.getAttributeNames()) if (/^on/i.test(name)) harm.push(`${one.tagName} has ${name}`);
  for (const one of document.querySelectorAll('[href], [src], [action], [formaction]')) {
    for (const name of ['href', 'src', 'action', 'formaction']) {
      const value = one.getAttribute(name);
      if (value === null) continue;
      const { protocol } = new URL(value, location.href);
      if (!['http:', 'https:', 'mailto:', location.protocol].includes(protocol))
        harm.push(`${one.tagName} leads to ${value.slice(0, 60)}`);
    }
  }
  for (const frame of document.querySelectorAll('iframe, object, embed')) harm.push(`a ${frame.tagName}`);
  if ((globalThis.ran ?? []).length > 0) harm.push('a payload ran');
  return harm;
}
