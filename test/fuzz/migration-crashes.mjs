import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openChromium } from '../../scripts/drive/chromium.mjs';
import { pause, waitFor } from '../../scripts/drive/wait.mjs';
import { seedNetwork } from '../../scripts/seed-network.mjs';
import { reports } from '../support/reports.mjs';
import { makeVersion1 } from '../support/schema-v1.mjs';
import { differences, digest, stateOf, untilMigrated } from './databases.mjs';
import { missing, saveOnAndOn } from './saving.mjs';

const OPTIONS = 'src/options/index.html';
/** Enough that a migration takes a while. */
const SEEDED = { people: 3_000, moments: 30_000 };
/** In which state a round kills; the change itself most often. */
const AIMS = ['between', 'saving', 'between', 'old', 'between', 'new'];

/**
 * A copy of one old profile each round: killed while the new version makes its backup, changes the database, or is just done.
 * In every other round somebody saves meanwhile. A row for each state before the kill and after it.
 */
export async function killMigrations({ dist, random, rounds, violations }) {
  if (rounds === 0) return [];
  const { template, before } = await oldProfile(dist);
  const folder = await mkdtemp(join(tmpdir(), 'weft-crash-'));
  const killed = new Map();
  const saved = [];
  const died = { times: 0 };
  // The first round is not killed: it tells how long each state lasts.
  const lasts = await timed({ dist, template, folder }, died);
  for (let round = 1; round <= rounds; round += 1) {
    let browser = await openCopy({ dist, template, folder });
    // The worker opens its database by itself soon after it starts.
    await browser.ownPage();
    const acknowledged = [];
    const isSaving = round % 2 === 0;
    const saving = isSaving && saveOnAndOn(await browser.openOwn('manifest.json'), round, acknowledged);
    const aim = AIMS[round % AIMS.length];
    await waitFor(async () => [aim, 'new'].includes(await state(browser, died)), `the database to be ${aim}`, 240_000);
    await pause(random.random() * lasts[aim]);
    const at = await state(browser, died);
    await browser.kill();
    await saving;
    browser = await openChromium({ dist, folder });
    // What was half changed is as it was before, and is changed again.
    const left = (await state(browser, died)) === 'new' ? 'new' : 'old';
    const what = `migration: ${at}, then ${left}`;
    const row = killed.get(what) ?? { killed: what, rounds: 0, opened: 0, 'came to its end': 0 };
    killed.set(what, row);
    row.rounds += 1;
    await untilMigrated(browser);
    row.opened += 1;
    await browser.openOwn(OPTIONS);
    const own = await browser.ownPage();
    const lost = [
      ...(await missing(own, acknowledged)),
      ...differences(isSaving ? without(before, 'counters') : before, await digest(own), { added: isSaving }),
      ...(await reports(browser)).map((line) => `reported: ${line}`),
    ];
    violations.push(...lost.map((line) => `migration ${round} (${at}, then ${left}): ${line}`));
    if (lost.length === 0) row['came to its end'] += 1;
    saved.push(...acknowledged);
    console.log(`migration ${round}: killed ${at}, then ${left}, ${acknowledged.length} saved meanwhile`);
    await browser.close();
  }
  await rm(template, { recursive: true, force: true, maxRetries: 5 });
  const times = Object.entries(lasts).map(([state, ms]) => `${state} ${ms} ms`);
  return [
    ...killed.values(),
    { killed: 'saved beside migrations', rounds: saved.length },
    { killed: 'processes that died by themselves', rounds: died.times },
    { killed: `unkilled: ${times.join(', ')}` },
  ];
}

/**
 * Asked from whatever page can be asked: Chromium's own process for the extension may die as well, of a fault of its own
 * (SIGSEGV). That is one more crash to come back from, and is counted in `died`.
 */
function state(browser, died) {
  return waitFor(async () => {
    try {
      return await stateOf(await browser.ownPage());
    } catch (error) {
      if (/ crashed\.$/.test(error.message)) died.times += 1;
      throw error;
    }
  }, 'a look at the database');
}

/** Milliseconds that each state lasts when nothing interrupts it. */
async function timed(profile, died) {
  const browser = await openCopy(profile);
  const lasts = { old: 0, saving: 0, between: 0, new: 1_000 };
  let last = Date.now();
  await waitFor(
    async () => {
      const at = await state(browser, died);
      const now = Date.now();
      if (at !== 'new') lasts[at] += now - last;
      last = now;
      return at === 'new';
    },
    'the migration',
    240_000,
  );
  await browser.close();
  return lasts;
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

async function openCopy({ dist, template, folder }) {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  await cp(template, folder, { recursive: true, filter: (path) => !path.includes('Singleton') });
  return openChromium({ dist, folder });
}

function without(tables, name) {
  const { [name]: _left, ...rest } = tables;
  return rest;
}
