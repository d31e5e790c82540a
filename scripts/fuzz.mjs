/**
 * `npm run fuzz -- imports`: reads generated hostile files as the page does, and says what became of them. The same seed
 * gives the same files. `--files N` (100,000), `--seed N`, `--folder DIR` adds the files of a folder.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createServer } from 'vite';

const { values, positionals } = parseArgs({
  options: {
    files: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    folder: { type: 'string' },
  },
  allowPositionals: true,
});
if (positionals.join() !== 'imports') {
  console.log('Say which: npm run fuzz -- imports [--files N] [--seed N] [--folder DIR]');
  process.exit(1);
}

const root = fileURLToPath(new URL('..', import.meta.url));
const vite = await createServer({
  root,
  configFile: false,
  logLevel: 'error',
  server: { middlewareMode: true, watch: null },
});
const { hostileFile } = await vite.ssrLoadModule('/test/transfer/hostile-files.ts');
const { readHostile } = await vite.ssrLoadModule('/test/transfer/read-hostile.ts');

const totals = { files: 0, rows: 0, skipped: 0, crashes: 0, harm: 0, over2s: 0, longestMs: 0 };
const faults = {};
const look = (file, what) => {
  totals.files += 1;
  try {
    const { rows, skipped, fault, ms, harm } = readHostile(file);
    totals.rows += rows;
    totals.skipped += skipped;
    totals.harm += harm.length;
    totals.longestMs = Math.max(totals.longestMs, Math.round(ms));
    if (ms > 2_000) totals.over2s += 1;
    if (fault) faults[fault] = (faults[fault] ?? 0) + 1;
    if (harm.length > 0) console.log(`${what}: ${harm[0]}`);
  } catch (error) {
    totals.crashes += 1;
    if (totals.crashes < 10) console.log(`${what}: ${error.stack}`);
  }
};
for (let number = 0; number < Number(values.files); number += 1) {
  look(hostileFile(Number(values.seed), number), `file ${number} of seed ${values.seed}`);
}
if (values.folder) {
  for (const name of readdirSync(values.folder, { recursive: true })) {
    const path = join(values.folder, name);
    if (statSync(path).isFile()) look({ what: name, name, bytes: new Uint8Array(readFileSync(path)) }, name);
  }
}
console.table(totals);
console.table(faults);
await vite.close();
process.exitCode = totals.crashes + totals.harm + totals.over2s > 0 ? 1 : 0;
