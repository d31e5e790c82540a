import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openChromium } from '../../scripts/drive/chromium.mjs';
import { pause, waitFor } from '../../scripts/drive/wait.mjs';
import { seedNetwork } from '../../scripts/seed-network.mjs';
import { makeVersion1 } from '../support/schema-v1.mjs';
import { digest, stateOf, untilMigrated } from './databases.mjs';
import { captureOf, randomOf, reports } from './support.mjs';

const OPTIONS = 'src/options/index.html';
const ROWS = 1_500;
/** Enough that a migration takes a while. */
const SEEDED = { people: 3_000, moments: 30_000 };

/**
 * Row 20: the browser killed (SIGKILL, as by a power cut) at any moment of an import, of an import that is taken back and of a migration
 * from schema 1. Half of the rounds each. In Chromium; Firefox is killed once in the tests.
 */
export async function run({ dist, seed, rounds = 50 }) {
  const random = randomOf(seed);
  const violations = [];
  const half = Math.ceil(rounds / 2);
  const imports = await killImports({ dist, random, rounds: half, violations });
  const migrations = await killMigrations({ dist, random, rounds: rounds - half, violations });
  return { rows: [imports, migrations], violations };
}

/** One profile that grows: each round begins an import, saves beside it, is killed, and must come to the right end. */
async function killImports({ dist, random, rounds, violations }) {
  const row = { killed: 'imports', rounds: 0, opened: 0, 'in the middle': 0, 'taken back': 0, 'saved beside': 0 };
  const acknowledged = [];
  let expected = 0;
  let browser = await openChromium({ dist });
  const { folder } = browser;
  let longest = 1_500;
  for (let round = 0; round < rounds; round += 1) {
    const isUndone = round % 3 === 2;
    const own = await browser.ownPage();
    const id = await beginImport(browser, round);
    const started = Date.now();
    if (isUndone) {
      await until(browser, id, 'done');
      await own.run(send, 'import.undo', { id });
    }
    const saving = saveOnAndOn(own, round, acknowledged);
    await pause(random.random() * longest);
    const job = await jobOf(browser, id).catch(() => undefined);
    if (job && ['running', 'undoing'].includes(job.state)) row['in the middle'] += 1;
    await browser.kill();
    await saving;
    row.rounds += 1;
    browser = await openChromium({ dist, folder });
    row.opened += 1;
    const end = await until(browser, id, isUndone ? 'undone' : 'done');
    if (!isUndone) longest = Math.min(longest, Math.max(400, Date.now() - started));
    if (isUndone) row['taken back'] += 1;
    else expected += ROWS;
    const people = (await browser.table('people')).filter(
      ({ deletedAt, record }) => !deletedAt && /^First/.test(record.name),
    );
    const names = new Set(people.map(({ record }) => record.name));
    if (people.length !== expected || names.size !== expected)
      violations.push(`import ${round} (${end.state}): ${people.length} people, ${names.size} names, not ${expected}`);
  }
  const kept = new Set((await browser.table('moments')).map(({ record }) => record.source?.postId));
  row['saved beside'] = acknowledged.length;
  for (const postId of acknowledged) if (!kept.has(postId)) violations.push(`lost: post ${postId}`);
  violations.push(...(await reports(browser)).map((line) => `reported: ${line}`));
  await browser.close();
  return row;
}

/** A copy of one old profile each round: killed while the new version opens its database. */
async function killMigrations({ dist, random, rounds, violations }) {
  const row = { killed: 'migrations', rounds: 0, opened: 0, 'in the middle': 0 };
  if (rounds === 0) return row;
  const { template, before } = await oldProfile(dist);
  const folder = await mkdtemp(join(tmpdir(), 'weft-crash-'));
  let longest;
  for (let round = 0; round <= rounds; round += 1) {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    await cp(template, folder, { recursive: true, filter: (path) => !path.includes('Singleton') });
    let browser = await openChromium({ dist, folder });
    // The worker opens its database by itself soon after it starts.
    let own = await browser.ownPage();
    const started = Date.now();
    if (round > 0) {
      await pause(random.random() * longest);
      if ((await stateOf(own).catch(() => '')) === 'between') row['in the middle'] += 1;
      await browser.kill();
      row.rounds += 1;
      browser = await openChromium({ dist, folder });
      own = await browser.ownPage();
    }
    await untilMigrated(own);
    // The first round is not killed: it tells how long a migration takes.
    longest ??= Date.now() - started;
    if (round > 0) row.opened += 1;
    await browser.openOwn(OPTIONS);
    const after = await digest(own);
    for (const [table, sum] of Object.entries(before))
      if (after[table] !== sum) violations.push(`migration ${round}: ${table} is ${after[table]}, not ${sum}`);
    violations.push(...(await reports(browser)).map((line) => `reported: ${line}`));
    await browser.close();
  }
  await rm(template, { recursive: true, force: true, maxRetries: 5 });
  return { ...row, 'ms unkilled': longest };
}

/** A profile with a database of schema 1, and what it must hold once it is of today's. */
export async function oldProfile(dist, { people, moments } = SEEDED) {
  const browser = await openChromium({ dist });
  const own = await browser.ownPage();
  await seedNetwork(own, people, moments);
  const before = await digest(own);
  await browser.stopWorker();
  await makeVersion1(own);
  const folder = await browser.kill();
  return { template: folder, before };
}

async function beginImport(browser, round) {
  const before = (await browser.table('imports')).map(({ id }) => id);
  const page = await browser.openOwn(`${OPTIONS}#/data`);
  await page.until(() => document.querySelector('[data-import="files"]') !== null);
  await page.run(giveConnections, round, ROWS);
  await page.until(() => document.querySelector('.import-preview') !== null);
  await page.run(() => document.querySelector('.import-preview .button.primary').click());
  return waitFor(
    async () => (await browser.table('imports')).find(({ id }) => !before.includes(id))?.id,
    'the import to begin',
  );
}

async function jobOf(browser, id) {
  return (await browser.table('imports')).find((one) => one.id === id);
}

function until(browser, id, state) {
  return waitFor(
    async () => {
      const job = await jobOf(browser, id);
      return job?.state === state && job;
    },
    `the import to be ${state}`,
    240_000,
  );
}

/** Saves one post after the other until the browser is gone. */
async function saveOnAndOn(page, round, acknowledged) {
  for (let at = 0; ; at += 1) {
    const capture = captureOf(1_000_000 + round * 10_000 + at);
    const answer = await page.run(send, 'capture.save', capture).catch(() => undefined);
    if (!answer) return;
    if (answer.ok) acknowledged.push(capture.sighting.postId);
  }
}

/* These run in a page of the extension. */

function send(weft, payload) {
  return chrome.runtime.sendMessage({ weft, payload });
}

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
