import { killImports } from './import-crashes.mjs';
import { killMigrations } from './migration-crashes.mjs';
import { randomOf } from './support.mjs';

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
  return { rows: [...imports, ...migrations], violations };
}
