/**
 * `npm run fuzz -- NAME…`: tries to lose data or to get something in that may not be there, prints a table and fails when
 * it succeeds. The same seed does the same. Those that need a browser need a build.
 * `--seed N`, `--rounds N` (each has its own number), `--browser firefox`, `--folder DIR` (files for `imports`; on a small disk, for
 * `storage`, which fills it).
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const CAMPAIGNS = {
  imports: ['100,000 hostile files, read as an import reads them', () => import('../test/fuzz/imports.mjs')],
  kills: ['1,000 captures, the worker stopped just after each', () => import('../test/fuzz/kills.mjs')],
  crashes: ['the browser killed in imports and migrations', () => import('../test/fuzz/crashes.mjs')],
  storage: ['storage that fails and heals again', () => import('../test/fuzz/storage.mjs')],
  upgrades: ['a new version over every old database and under live tabs', () => import('../test/fuzz/upgrades.mjs')],
  payloads: ['scripts and addresses in every field, on every screen', () => import('../test/fuzz/payloads.mjs')],
  messages: ['every message from everybody who may not send it', () => import('../test/fuzz/messages.mjs')],
  clicks: ['clicks on a card that is not in plain sight', () => import('../test/fuzz/clicks.mjs')],
};

const { values, positionals } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    rounds: { type: 'string' },
    browser: { type: 'string', default: 'chromium' },
    folder: { type: 'string' },
    dist: { type: 'string', default: process.env.WEFT_DIST ?? 'dist' },
  },
  allowPositionals: true,
});
const unknown = positionals.find((name) => !Object.hasOwn(CAMPAIGNS, name));
if (unknown || positionals.length === 0) {
  console.log('Say which: npm run fuzz -- NAME… [--rounds N] [--seed N] [--browser firefox] [--folder DIR]');
  for (const [name, [what]] of Object.entries(CAMPAIGNS)) console.log(`  ${name.padEnd(8)} ${what}`);
  process.exit(1);
}
const { browser, folder } = values;
const options = {
  seed: Number(values.seed),
  browser,
  dist: join(values.dist, browser === 'firefox' ? 'firefox' : 'chrome'),
  ...(values.rounds ? { rounds: Number(values.rounds) } : {}),
  ...(folder ? { folder } : {}),
};
for (const name of positionals) {
  const { run } = await CAMPAIGNS[name][1]();
  console.log(`\n${name}: ${CAMPAIGNS[name][0]} (${browser}, seed ${values.seed})`);
  const { rows, violations } = await run(options);
  console.table(rows);
  for (const violation of violations.slice(0, 20)) console.log(violation);
  console.log(violations.length === 0 ? 'Nothing was lost and nothing was let in.' : `${violations.length} violations`);
  if (violations.length > 0) process.exitCode = 1;
}
