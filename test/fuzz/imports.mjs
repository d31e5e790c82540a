import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { projectModules } from './support.mjs';

/** Row 23: reads generated hostile files as the page does, and says what became of them; `folder` adds its files. */
export async function run({ seed, rounds = 100_000, folder }) {
  const vite = await projectModules();
  const { hostileFile } = await vite.ssrLoadModule('/test/transfer/hostile-files.ts');
  const { readHostile } = await vite.ssrLoadModule('/test/transfer/read-hostile.ts');

  const totals = { files: 0, rows: 0, skipped: 0, crashes: 0, harm: 0, over2s: 0, longestMs: 0 };
  const faults = {};
  const violations = [];
  const look = (file, what) => {
    totals.files += 1;
    try {
      const { rows, skipped, fault, ms, harm } = readHostile(file);
      totals.rows += rows;
      totals.skipped += skipped;
      totals.harm += harm.length;
      totals.longestMs = Math.max(totals.longestMs, Math.round(ms));
      if (ms > 2_000) {
        totals.over2s += 1;
        violations.push(`${what}: ${Math.round(ms)} ms`);
      }
      if (fault) faults[fault] = (faults[fault] ?? 0) + 1;
      if (harm.length > 0) violations.push(`${what}: ${harm[0]}`);
    } catch (error) {
      totals.crashes += 1;
      violations.push(`${what}: ${error.stack}`);
    }
  };
  for (let number = 0; number < rounds; number += 1) look(hostileFile(seed, number), `file ${number} of seed ${seed}`);
  if (folder) {
    for (const name of readdirSync(folder, { recursive: true })) {
      const path = join(folder, name);
      if (statSync(path).isFile()) look({ what: name, name, bytes: new Uint8Array(readFileSync(path)) }, name);
    }
  }
  await vite.close();
  return { rows: { ...totals, ...faults }, violations };
}
