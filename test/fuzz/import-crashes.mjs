import { openChromium } from '../../scripts/drive/chromium.mjs';
import { pause, waitFor } from '../../scripts/drive/wait.mjs';
import { reports } from '../support/reports.mjs';
import { inRows } from './databases.mjs';
import { missing, saveOnAndOn, send } from './saving.mjs';

const SCREEN = 'src/options/index.html#/data';
/** Three transactions, and six to take them back. */
const ROWS = 4_500;
const LONGEST_MS = 1_500;

/**
 * One profile that grows: each round begins an import, every third takes it back, saves beside it, is killed, and must come
 * to the right end. A row for each state in which the import was when the browser was killed.
 */
export async function killImports({ dist, random, rounds, violations }) {
  const killed = new Map();
  const acknowledged = [];
  let expected = 0;
  let browser = await openChromium({ dist });
  const { folder } = browser;
  for (let round = 0; round < rounds; round += 1) {
    const isUndone = round % 3 === 2;
    const own = await browser.ownPage();
    const id = await beginImport(browser, round);
    if (isUndone) {
      await until(own, id, 'done');
      await own.run(send, 'import.undo', { id });
    }
    const saving = saveOnAndOn(own, round, acknowledged);
    // Some at any moment, the others once the first rows are in, or out again.
    if (round % 3 === 0) await pause(random.random() * LONGEST_MS);
    else
      await waitFor(
        async () => (isUndone ? (await living(own)).people < expected + ROWS : (await jobOf(own, id)).done > 0),
        'the first rows',
      );
    await pause(random.random() * 300);
    const { state, done } = await jobOf(own, id);
    await browser.kill();
    await saving;
    const at = state === 'running' && done > 0 ? 'running, some rows in' : state;
    const row = killed.get(at) ?? { killed: `import: ${at}`, rounds: 0, opened: 0, 'came to its end': 0 };
    killed.set(at, row);
    row.rounds += 1;
    browser = await openChromium({ dist, folder });
    row.opened += 1;
    const after = await browser.ownPage();
    await until(after, id, isUndone ? 'undone' : 'done');
    row['came to its end'] += 1;
    if (!isUndone) expected += ROWS;
    const { people, names } = await living(after);
    if (people !== expected || names !== expected)
      violations.push(`import ${round} (${at}): ${people} people, ${names} names, not ${expected}`);
    console.log(`import ${round}: killed ${at}, ${people} of ${expected} people`);
  }
  violations.push(
    ...(await missing(await browser.ownPage(), acknowledged)),
    ...(await reports(browser)).map((line) => `reported: ${line}`),
  );
  await browser.close();
  return [...killed.values(), { killed: 'saved beside imports', rounds: acknowledged.length }];
}

async function beginImport(browser, round) {
  const before = (await browser.table('imports')).map(({ id }) => id);
  const page = await browser.openOwn(SCREEN);
  await page.until(() => document.querySelector('[data-import="files"]') !== null);
  await page.run(giveConnections, round, ROWS);
  await page.until(() => document.querySelector('.import-preview') !== null);
  await page.run(() => document.querySelector('.import-preview .button.primary').click());
  return waitFor(
    async () => (await browser.table('imports')).find(({ id }) => !before.includes(id))?.id,
    'the import to begin',
  );
}

/** The import as its row says; `undefined` = it never began. */
function jobOf(page, id) {
  return inRows(page, 'imports', (rows, wanted) => rows.find((row) => row.id === wanted), id);
}

function until(page, id, state) {
  return waitFor(async () => (await jobOf(page, id))?.state === state, `the import to be ${state}`, 240_000);
}

/** Imported people who are there, and their different names. */
function living(page) {
  return inRows(page, 'people', (rows) => {
    const names = rows.filter(({ deletedAt, record }) => !deletedAt && /^First/.test(record.name));
    return { people: names.length, names: new Set(names.map(({ record }) => record.name)).size };
  });
}

/** Runs in a page of the extension. */
function giveConnections(round, count) {
  const lines = ['First Name,Last Name,URL,Email Address,Company,Position,Connected On'];
  for (let at = 0; at < count; at += 1) {
    const who = `person-${round}-${at}`;
    lines.push(`First${at},Last ${who},https://www.linkedin.com/in/${who}/,,Firm ${at % 90},Trainer,12 Mar 2024`);
  }
  const input = document.querySelector('[data-import="files"]');
  const transfer = new DataTransfer();
  transfer.items.add(new File([lines.join('\n')], 'Connections.csv'));
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}
