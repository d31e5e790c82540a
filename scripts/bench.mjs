/**
 * `npm run bench -- NAME…`: measures the built extension against a control in the same run and prints a table.
 * Figures, not tests: nothing here fails. Build first. `--rounds N` (at least 9), `--idle SECONDS`, `--browser firefox` (`import`).
 */
import { parseArgs } from 'node:util';

const BENCHES = {
  sizes: ['what is sent to a page, to the worker, to the popup', () => import('../test/bench/sizes.mjs')],
  rest: ['the resting script: blank page, recycling feed, attributes, idle', () => import('../test/bench/rest.mjs')],
  seen: ['what a page sees of us at rest', () => import('../test/bench/seen.mjs')],
  'long-feed': ['5,000 posts scrolled: long tasks, heap', () => import('../test/bench/long-feed.mjs')],
  back: ['the back/forward cache', () => import('../test/bench/back.mjs')],
  requests: ['requests of a first run and of idle time', () => import('../test/bench/requests.mjs')],
  popup: ['first drawn list of the popup', () => import('../test/bench/popup.mjs')],
  map: ['the map with 10,000 people: pan and zoom', () => import('../test/bench/map.mjs')],
  list: ['a list of 100,000 rows, flung', () => import('../test/bench/list.mjs')],
  import: ['10,000 people and 100,000 moments from an archive', () => import('../test/bench/import.mjs')],
  export: ['10,000 people and 100,000 moments out, and in again', () => import('../test/bench/export.mjs')],
  reads: ["the latest moments, one person's, the number due", () => import('../test/bench/reads.mjs')],
  screens: ['each screen with 10,000 people and 100,000 moments', () => import('../test/bench/screens.mjs')],
  worker: ['gesture to stored and acknowledged, worker cold and warm', () => import('../test/bench/worker.mjs')],
};

const { values, positionals } = parseArgs({
  options: {
    rounds: { type: 'string', default: '9' },
    idle: { type: 'string', default: '60' },
    dist: { type: 'string', default: 'dist' },
    browser: { type: 'string', default: 'chromium' },
  },
  allowPositionals: true,
});
const unknown = positionals.find((name) => !Object.hasOwn(BENCHES, name));
if (unknown || positionals.length === 0) {
  console.log('Say which: npm run bench -- NAME…');
  for (const [name, [what]] of Object.entries(BENCHES)) console.log(`  ${name.padEnd(10)} ${what}`);
  process.exit(unknown ? 1 : 0);
}
const { dist, browser } = values;
const options = { rounds: Math.max(9, Number(values.rounds) || 9), idle: Number(values.idle) || 60, dist, browser };
for (const name of positionals) {
  const { run } = await BENCHES[name][1]();
  console.log(`\n${name}: ${BENCHES[name][0]}`);
  console.table(await run(options));
}
