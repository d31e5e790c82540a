/**
 * `npm run --silent fidelity -- --corpus FILE.jsonl --out PRED.jsonl [--jobs N] [--dist DIR]`: how well the built readers read.
 * Each line of the corpus has at least `{id, htmlPath, url}` (`htmlPath` relative to FILE, gzip or not, UTF-8). Each page is served at
 * its real address in real Chromium with the extension in it, every other request refused; what the reader makes of it becomes one
 * line of PRED. A page that fails still yields its line, with `error`.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildAll } from './build-browser.mjs';
import { readPages } from './fidelity/read-pages.mjs';
import { openReadingBrowser, prepareExtension } from './fidelity/reading-browser.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const USAGE = 'npm run --silent fidelity -- --corpus FILE.jsonl --out PRED.jsonl [--jobs N] [--dist DIR]';

function readOptions() {
  const { values } = parseArgs({
    options: {
      corpus: { type: 'string' },
      out: { type: 'string' },
      // One page after the other by default: pages read side by side would make each other's times worse.
      jobs: { type: 'string', default: '1' },
      dist: { type: 'string' },
    },
  });
  const jobs = Number(values.jobs);
  if (!values.corpus || !values.out) throw new Error(`Say which pages to read and where to write: ${USAGE}`);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > 16) throw new Error('--jobs is a number from 1 to 16.');
  // Paths are the caller's: npm runs scripts in the project's folder and says in INIT_CWD where it was called.
  const from = process.env.INIT_CWD ?? process.cwd();
  return {
    corpus: resolve(from, values.corpus),
    out: resolve(from, values.out),
    jobs,
    dist: values.dist && resolve(from, values.dist),
  };
}

async function readCorpus(path) {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Error(`The corpus ${path} cannot be read.`);
  });
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, index) => {
      try {
        const { id, htmlPath, url } = JSON.parse(line);
        new URL(url);
        return { id, url, file: resolve(dirname(path), htmlPath) };
      } catch {
        throw new Error(`Line ${index + 1} of ${path} is no {id, htmlPath, url}.`);
      }
    });
}

/** The folder of the build; made first when there is none. */
async function builtExtension(chosen) {
  const folder = chosen ?? join(ROOT, 'dist/chrome');
  const isThere = await readFile(join(folder, 'manifest.json')).then(
    () => true,
    () => false,
  );
  if (isThere) return folder;
  if (chosen) throw new Error(`There is no built extension in ${folder}: run "npm run build" first.`);
  console.error('No build found: building the extension for Chrome first.');
  await buildAll(['chrome'], join(ROOT, 'dist'));
  return folder;
}

function percentile(sorted, share) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

function spread(lines, field) {
  const times = lines.flatMap((line) => (typeof line[field] === 'number' ? [line[field]] : [])).sort((a, b) => a - b);
  return times.length > 0
    ? `p50 ${percentile(times, 0.5)}, p95 ${percentile(times, 0.95)}, longest ${times.at(-1)} ms`
    : 'not known';
}

function report(lines) {
  const failed = lines.filter(({ error }) => error);
  for (const { id, error } of failed) console.error(`${id}: ${error}`);
  console.error(`${lines.length - failed.length} of ${lines.length} pages read`);
  console.error(`on the page's own thread: ${spread(lines, 'threadMs')}`);
  console.error(`  control, an empty script: ${spread(lines, 'controlMs')}`);
  console.error(`on the clock: ${spread(lines, 'ms')}`);
}

try {
  const { corpus, out, jobs, dist } = readOptions();
  const pages = await readCorpus(corpus);
  const extension = await prepareExtension(await builtExtension(dist));
  try {
    const lines = await readPages(pages, jobs, () => openReadingBrowser(extension));
    await writeFile(out, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    report(lines);
  } finally {
    await extension.remove();
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
