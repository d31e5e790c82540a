/**
 * `npm test`: every check there is, one stage after the other, each with its time; the two browsers, which wait more than
 * they work, side by side. All stages run even when one fails; the last line says how many checks passed.
 * `npm test -- unit types` runs those stages alone.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DIST = process.env.WEFT_DIST ?? 'dist';
const REPORTS = join(ROOT, 'out/test');
const MINUTE = 60_000;

const bin = (path) => join(ROOT, 'node_modules', path);
const biome = bin('@biomejs/biome/bin/biome');
const tsc = bin('typescript/bin/tsc');

/**
 * A stage is one command. With `tests` the command is Vitest and counts its tests; else it counts as one check. With `beside`
 * it starts together with the one before it.
 */
const STAGES = [
  { name: 'format', command: [biome, 'format', '--colors=off', '.'] },
  { name: 'lint', command: [biome, 'ci', '--colors=off', '--formatter-enabled=false', '--error-on-warnings', '.'] },
  { name: 'types', command: [tsc, '-p', 'tsconfig.json'] },
  { name: 'types-of-tests', command: [tsc, '-p', 'test/tsconfig.json'] },
  { name: 'unit', tests: 'vite.config.ts' },
  { name: 'build', command: ['scripts/build.mjs', '--out', DIST] },
  { name: 'built-output', tests: 'test/build/vitest.config.ts' },
  // Reads real pages with known answers, where they lie beside the project.
  {
    name: 'fidelity',
    command: ['scripts/fidelity-floor.mjs', '--sample', '--dist', `${DIST}/chrome`],
    limit: 4 * MINUTE,
  },
  { name: 'e2e-chromium', tests: 'test/e2e/vitest.config.ts', env: { WEFT_E2E: 'chromium' }, limit: 25 * MINUTE },
  {
    name: 'e2e-firefox',
    tests: 'test/e2e/vitest.config.ts',
    env: { WEFT_E2E: 'firefox' },
    limit: 25 * MINUTE,
    beside: true,
  },
];

const chosen = process.argv.slice(2);
const unknown = chosen.find((name) => !STAGES.some((stage) => stage.name.startsWith(name)));
if (unknown) {
  console.error(`There is no stage "${unknown}". There are: ${STAGES.map(({ name }) => name).join(', ')}.`);
  process.exit(1);
}
const stages = STAGES.filter(({ name }) => chosen.length === 0 || chosen.some((start) => name.startsWith(start)));

mkdirSync(REPORTS, { recursive: true });
const results = [];
let before;
for (const stage of stages) {
  if (!stage.beside) await before;
  before = Promise.all([before, runStage(stage)]);
}
await before;
console.log(sentence(results));
process.exitCode = results.some(({ failed }) => failed > 0) ? 1 : 0;

async function runStage(stage) {
  const started = Date.now();
  const result = stage.tests ? await runTests(stage) : await runCheck(stage);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  results.push(result);
  const counts = stage.tests ? `  ${sentence([result])}` : '';
  console.log(`${result.failed > 0 ? '✗' : '✓'} ${stage.name.padEnd(16)} ${seconds.padStart(6)} s${counts}`);
}

async function runCheck({ command, limit }) {
  const { code, said } = await run(command, { limit });
  if (code !== 0) console.log(said.trim());
  else if (/\bskipped\b/.test(said)) {
    console.log(said.trim());
    return { passed: 0, failed: 0, skipped: 1 };
  }
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

async function runTests({ name, tests, env, limit }) {
  const report = join(REPORTS, `${name}.json`);
  rmSync(report, { force: true });
  const command = [bin('vitest/vitest.mjs'), 'run', '--config', tests];
  command.push('--reporter=default', '--reporter=json', `--outputFile.json=${report}`);
  const { code, said } = await run(command, { env, limit });
  if (code !== 0) console.log(said.trim());
  const counted = countsIn(report);
  // A file that does not even load has no tests to fail, and an unhandled error belongs to none.
  const failed = code !== 0 && counted.failed === 0 ? 1 : counted.failed;
  return { ...counted, failed };
}

function countsIn(report) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    const unloaded = testResults.filter(
      ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
    );
    return {
      passed: numPassedTests,
      failed: numFailedTests + unloaded.length,
      skipped: numPendingTests + numTodoTests,
    };
  } catch {
    // Stopped before it could write: the exit code counts as one failure.
    return { passed: 0, failed: 0, skipped: 0 };
  }
}

/** Runs a script of Node's and collects what it says; stops it, with all it started, at its time limit. */
function run(command, { env = {}, limit = 5 * MINUTE } = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, command, {
      cwd: ROOT,
      env: { ...process.env, NO_COLOR: '1', WEFT_DIST: DIST, ...env },
      detached: process.platform !== 'win32',
    });
    let said = '';
    const hear = (chunk) => {
      said += chunk;
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    const stop = setTimeout(() => {
      said += `\nStopped: it took longer than ${Math.round(limit / MINUTE)} minutes.\n`;
      if (process.platform === 'win32') child.kill();
      else process.kill(-child.pid, 'SIGKILL');
    }, limit);
    child.on('error', (error) => {
      said += error.message;
    });
    child.on('close', (code) => {
      clearTimeout(stop);
      resolve({ code: code ?? 1, said });
    });
  });
}

function sentence(all) {
  const sum = (field) => all.reduce((total, result) => total + result[field], 0);
  const skipped = sum('skipped');
  return `${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
