/**
 * `npm run --silent shape-to-fixture -- FILE [--out FIXTURE.html]`: turns a copied page shape into the page of a fixture. Placeholders of
 * the report become invented people and words, so that the page reads like one; what it must be read as is written by hand, in the
 * `.json` beside it. Without `--out` the page is printed.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const HEAD = /^Weft page shape 1\r?\n(.+)\r?\n\r?\n/;
const MOST = 2_000_000;
/** Invented: they name nobody, and none is a word of markup. */
const HANDLES = 'minasol tomlind joyadeyemi ravisen oluwe brunokees katrinmoor pelleskog'.split(' ');
const SENTENCES = [
  'Ask before you explain.',
  'What did you try first?',
  'A map is drawn by walking.',
  'Notes are letters to somebody who forgot.',
  'Feed the network, or it stops feeding you.',
];
const LONG =
  'We stopped giving slides and began with a question on the wall. People came back the next day with three better ones, and nobody asked for the slides again.';

/** The page of a fixture, from a report. Throws with a reason where the text is no report. */
export function fixtureOf(report) {
  if (report.length > MOST) throw new Error('This is longer than any page shape.');
  const head = HEAD.exec(report);
  if (!head) throw new Error('This is no page shape: it begins with "Weft page shape 1".');
  const page = report.slice(head[0].length).trim();
  if (!/^<html[\s>]/.test(page) || !page.endsWith('</html>'))
    throw new Error('The shape is not whole: <html> to </html>.');
  if (/<script(?! type="application\/ld\+json">)|\son\w+=|javascript:/i.test(page))
    throw new Error('There is code in it, which no page shape holds.');
  const named = page
    .replace(/\bp(\d+)\b/g, (_, number) => nameOf(Number(number)))
    .replace(/\bText (\d+)( long)?/g, (_, number, long) => wordsOf(Number(number), long));
  return `<!doctype html>\n<!-- ${head[1].replaceAll('--', '–')} -->\n${named}\n`;
}

function nameOf(number) {
  const round = Math.floor((number - 1) / HANDLES.length);
  return `${HANDLES[(number - 1) % HANDLES.length]}${round > 0 ? round + 1 : ''}`;
}

/** Each text is another one, so that a reader that takes the wrong one is seen. */
function wordsOf(number, long) {
  return `${long ? LONG : SENTENCES[(number - 1) % SENTENCES.length]} (${number})`;
}

function run() {
  const { values, positionals } = parseArgs({ options: { out: { type: 'string' } }, allowPositionals: true });
  const from = process.env.INIT_CWD ?? process.cwd();
  if (positionals.length !== 1)
    throw new Error('Say which file: npm run shape-to-fixture -- FILE [--out FIXTURE.html]');
  const page = fixtureOf(readFileSync(resolve(from, positionals[0]), 'utf8'));
  if (!values.out) return process.stdout.write(page);
  const out = resolve(from, values.out);
  if (existsSync(out)) throw new Error(`${out} is there already.`);
  writeFileSync(out, page);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    run();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
