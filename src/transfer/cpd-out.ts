import { escapeText } from 'entities';
import { dayOf } from '../domain/day.ts';
import type { ExportMoment, ExportSource, Pieces } from './exported.ts';
import { link, plain } from './markdown-text.ts';

/** The words of a record of professional development, in the user's language. */
export type CpdWords = {
  title: string;
  period: string;
  from: string;
  learned: string;
  applied: string;
  source: string;
  nothing: string;
};

/** What one entry says: what it was, from whom, what was learned, what came of it. */
type Entry = {
  day: string;
  what: string;
  url?: string;
  people: readonly string[];
  learned: readonly string[];
  applied?: string;
};

/** Of the chosen time, both ends in Unix ms, the second not included. */
type Period = { from: number; to: number };

/** What was learned in some time as a record of professional development: Markdown. */
export async function* cpdMarkdown(source: ExportSource, period: Period, words: CpdWords): Pieces {
  yield `# ${plain(words.title)}\n\n${plain(words.period)}\n`;
  let isEmpty = true;
  for await (const entry of entriesOf(source, period)) {
    isEmpty = false;
    const lines = [`\n## ${entry.day}: ${plain(entry.what)}\n`];
    if (entry.people.length > 0) lines.push(`- **${words.from}:** ${entry.people.map(plain).join(', ')}`);
    for (const text of entry.learned) lines.push(`- **${words.learned}:** ${indented(plain(text))}`);
    if (entry.applied) lines.push(`- **${words.applied}:** ${indented(plain(entry.applied))}`);
    if (entry.url) lines.push(`- **${words.source}:** ${link(entry.url, entry.url)}`);
    yield `${lines.join('\n')}\n`;
  }
  if (isEmpty) yield `\n${plain(words.nothing)}\n`;
}

/** The same as a page to print: no script, no link but http(s), nothing from elsewhere. */
export async function* cpdHtml(source: ExportSource, period: Period, words: CpdWords, language: string): Pieces {
  yield `<!doctype html>\n<html lang="${escapeText(language.replace(/[^\w-]/g, ''))}">\n<head>\n<meta charset="utf-8">\n`;
  yield `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">\n`;
  yield `<meta name="viewport" content="width=device-width">\n<title>${escapeText(words.title)}</title>\n`;
  yield `<style>${STYLE}</style>\n</head>\n<body>\n<h1>${escapeText(words.title)}</h1>\n<p>${escapeText(words.period)}</p>\n`;
  let isEmpty = true;
  for await (const entry of entriesOf(source, period)) {
    isEmpty = false;
    const rows = [`<article>\n<h2 dir="auto">${entry.day}: ${escapeText(entry.what)}</h2>\n<dl>`];
    const add = (name: string, value: string) => rows.push(`<dt>${escapeText(name)}</dt><dd dir="auto">${value}</dd>`);
    if (entry.people.length > 0) add(words.from, escapeText(entry.people.join(', ')));
    for (const text of entry.learned) add(words.learned, escapeText(text));
    if (entry.applied) add(words.applied, escapeText(entry.applied));
    if (entry.url) add(words.source, anchor(entry.url));
    yield `${rows.join('\n')}\n</dl>\n</article>\n`;
  }
  if (isEmpty) yield `<p>${escapeText(words.nothing)}</p>\n`;
  yield '</body>\n</html>\n';
}

const STYLE =
  'body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:16px/1.5 system-ui,sans-serif}' +
  'article{break-inside:avoid;border-top:1px solid #ccc}h2{font-size:1.1rem;overflow-wrap:anywhere}' +
  'dt{font-weight:600}dd{margin:0 0 .5rem;white-space:pre-wrap;overflow-wrap:anywhere}';

async function* entriesOf(source: ExportSource, { from, to }: Period): AsyncGenerator<Entry> {
  for await (const one of source.moments()) {
    const { kind, happenedAt } = one.moment;
    if (happenedAt >= from && happenedAt < to && kind !== 'gave') yield entryOf(one);
  }
}

function entryOf({ moment, people }: ExportMoment): Entry {
  const { source, title, occasion, quotes, notes, nextStep } = moment;
  const said = source?.text?.split('\n', 1)[0]?.slice(0, 100);
  const names = people.flatMap(({ name }) => name ?? []);
  const what = title || source?.title || said || names.join(', ') || occasion || moment.kind;
  return {
    day: dayOf(moment.happenedAt),
    what,
    people: names,
    learned: [...quotes, ...notes].map(({ text }) => text).filter(Boolean),
    ...(nextStep && { applied: nextStep }),
    ...(source && { url: source.url }),
  };
}

function indented(text: string): string {
  return text.replaceAll('\n', '\n  ');
}

function anchor(url: string): string {
  const isSafe = URL.canParse(url) && ['http:', 'https:', 'mailto:'].includes(new URL(url).protocol);
  const shown = escapeText(url);
  return isSafe ? `<a href="${shown.replaceAll('"', '&quot;')}" rel="noopener">${shown}</a>` : shown;
}
