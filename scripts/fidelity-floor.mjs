/**
 * Reads the pages with known answers that lie beside the project (`../shared/corpus`), scores what was read, and fails when a figure is
 * worse than the one in `test/fidelity-floor.json`. Where pages or Python are absent it says "skipped". `--pred FILE` scores what was
 * read before; `--write` puts today's figures into the floor.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FLOOR = join(ROOT, 'test/fidelity-floor.json');
const CORPUS = join(ROOT, '../shared/corpus');
/** A page more or less is chance (a page read while the machine was busy); two are not. */
const SLACK = 0.5;

/** Which figures are kept: `[name, field, verdict, only]`; a verdict in `BAD` is to stay low. */
const FIGURES = [
  ['author right', 'author', 'ok'],
  ['author right, visible text only', 'author:visible text only', 'ok'],
  ['author wrong', 'author', 'wrong'],
  ['author right on blogs', 'author', 'ok', 'blogs'],
  ['author where there is none', 'author none', 'falsepos'],
  ['author url', 'author url', 'ok'],
  ['published right', 'published', 'ok'],
  ['published right, visible text only', 'published:visible text only', 'ok'],
  ['title', 'title', 'ok'],
  ['site name', 'siteName', 'ok'],
  ['language', 'lang', 'ok'],
  ['feeds', 'feeds', 'ok'],
];
const BAD = ['wrong', 'falsepos'];

function hasPython() {
  try {
    execFileSync('python3', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false; // no Python here: there is nothing to score with
  }
}

function readAll(prediction) {
  const script = join(ROOT, 'scripts/fidelity.mjs');
  execFileSync(process.execPath, [script, '--corpus', join(CORPUS, 'articles.jsonl'), '--out', prediction], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

function score(prediction, only) {
  const tool = join(CORPUS, 'tools/score.py');
  return JSON.parse(
    execFileSync('python3', [tool, prediction, '--json', ...(only ? ['--only', only] : [])], { encoding: 'utf8' }),
  );
}

function figuresOf(prediction) {
  const all = score(prediction);
  const blogs = score(prediction, 'blogs');
  return Object.fromEntries(
    FIGURES.map(([name, field, verdict, only]) => [name, (only ? blogs : all)[field]?.[verdict] ?? 0]),
  );
}

function compare(floor, figures) {
  let worse = 0;
  for (const [name, , verdict] of FIGURES) {
    const [was, is] = [floor[name], figures[name]];
    const isWorse = was !== undefined && (BAD.includes(verdict) ? is > was + SLACK : is < was - SLACK);
    if (isWorse) worse++;
    console.log(
      `${isWorse ? 'WORSE' : '     '} ${name.padEnd(38)} ${String(is).padStart(5)} %   floor ${was ?? '–'} %`,
    );
  }
  return worse;
}

const { values } = parseArgs({ options: { pred: { type: 'string' }, write: { type: 'boolean', default: false } } });
if (!existsSync(join(CORPUS, 'articles.jsonl')) || !hasPython()) {
  console.log('fidelity: skipped, the pages with known answers or python3 are not here');
} else {
  const folder = mkdtempSync(join(tmpdir(), 'weft-floor-'));
  try {
    const prediction = values.pred ?? join(folder, 'pred.jsonl');
    if (!values.pred) readAll(prediction);
    const figures = figuresOf(prediction);
    if (values.write) writeFileSync(FLOOR, `${JSON.stringify(figures, undefined, 2)}\n`);
    const worse = compare(JSON.parse(readFileSync(FLOOR, 'utf8')), figures);
    if (worse > 0) {
      console.error(`${worse} figures fell below test/fidelity-floor.json`);
      process.exitCode = 1;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
