/**
 * Reads the pages with known answers that lie beside the project (`../shared/corpus`), scores what was read, and fails when a figure is
 * worse than the one in `test/fidelity-floor.json`. Where pages or Python are absent it says "skipped". `--sample` reads every fourth
 * article, against a floor of its own: for every run of the tests. `--dist DIR` reads with that build, `--pred FILE` scores articles that
 * were read before; `--write` puts today's figures into the floor.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
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
const SAMPLE_STEP = 4;

function hasPython() {
  try {
    execFileSync('python3', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false; // no Python here: there is nothing to score with
  }
}

/** Reads a list of pages with the built extension; what it says about times is printed. */
function read(corpus, prediction, dist) {
  const args = [join(ROOT, 'scripts/fidelity.mjs'), '--corpus', corpus, '--out', prediction];
  if (dist) args.push('--dist', resolve(dist));
  execFileSync(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Every so many lines, with the paths of their pages made whole. */
function sampleOf(corpus, folder) {
  const lines = readFileSync(corpus, 'utf8').split('\n').filter(Boolean);
  const chosen = lines
    .filter((_, index) => index % SAMPLE_STEP === 0)
    .map((line) => {
      const page = JSON.parse(line);
      return JSON.stringify({ ...page, htmlPath: resolve(CORPUS, page.htmlPath) });
    });
  const file = join(folder, 'sample.jsonl');
  writeFileSync(file, `${chosen.join('\n')}\n`);
  return file;
}

function score(tool, prediction, corpus, only) {
  const args = [
    join(CORPUS, 'tools', tool),
    prediction,
    '--corpus',
    corpus,
    '--json',
    ...(only ? ['--only', only] : []),
  ];
  return JSON.parse(execFileSync('python3', args, { encoding: 'utf8' }));
}

function articleFigures(prediction, corpus) {
  const all = score('score.py', prediction, corpus);
  const blogs = score('score.py', prediction, corpus, 'blogs');
  return Object.fromEntries(
    FIGURES.map(([name, field, verdict, only]) => [name, (only ? blogs : all)[field]?.[verdict] ?? 0]),
  );
}

/** How much of each thing on the pages of sites was read right. Whoever is taken for an author and is none counts as wrong. */
function socialFigures(prediction) {
  const counts = score('score_social.py', prediction, join(CORPUS, 'social.jsonl'));
  return Object.fromEntries(
    Object.entries(counts).map(([field, { n, ok = 0 }]) => [field, Math.round((1000 * ok) / n) / 10]),
  );
}

/** Prints each figure beside its floor; gives how many are worse. `unknown` = what a figure that the floor does not have must reach. */
function compare(title, floor, figures, slack, unknown) {
  console.log(title);
  let worse = 0;
  for (const name of new Set([...Object.keys(floor), ...Object.keys(figures)])) {
    const [was = unknown, is = 0] = [floor[name], figures[name]];
    const verdict = FIGURES.find(([one]) => one === name)?.[2];
    const isWorse = was !== undefined && (BAD.includes(verdict) ? is > was + slack : is < was - slack);
    if (isWorse) worse++;
    console.log(
      `${isWorse ? 'WORSE' : '     '} ${name.padEnd(38)} ${String(is).padStart(5)} %   floor ${was ?? '–'} %`,
    );
  }
  return worse;
}

const { values } = parseArgs({
  options: {
    pred: { type: 'string' },
    dist: { type: 'string' },
    sample: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
if (!existsSync(join(CORPUS, 'articles.jsonl')) || !hasPython()) {
  console.log('fidelity: skipped, the pages with known answers or python3 are not here');
} else {
  const folder = mkdtempSync(join(tmpdir(), 'weft-floor-'));
  try {
    const whole = join(CORPUS, 'articles.jsonl');
    const corpus = values.sample ? sampleOf(whole, folder) : whole;
    const articles = values.pred ?? join(folder, 'articles.jsonl');
    if (!values.pred) read(corpus, articles, values.dist);
    const posts = join(folder, 'social.jsonl');
    read(join(CORPUS, 'social.jsonl'), posts, values.dist);
    const { sample = {}, social = {}, ...all } = JSON.parse(readFileSync(FLOOR, 'utf8'));
    const figures = articleFigures(articles, corpus);
    const onSites = socialFigures(posts);
    const next = values.sample ? { ...all, sample: figures, social: onSites } : { ...figures, sample, social: onSites };
    if (values.write) writeFileSync(FLOOR, `${JSON.stringify(next, undefined, 2)}\n`);
    const floor = values.write ? figures : values.sample ? sample : all;
    const worse =
      compare(values.sample ? 'articles, every fourth' : 'articles', floor, figures, SLACK) +
      compare('posts and people on sites', values.write ? onSites : social, onSites, 0, 100);
    if (worse > 0) {
      console.error(`${worse} figures fell below test/fidelity-floor.json`);
      process.exitCode = 1;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
