import { escapeText } from 'entities';
import { cutText } from '../domain/cut-text.ts';
import { dayOf } from '../domain/day.ts';
import type { ExportMoment, ExportSource, Pieces } from './exported.ts';
import { HTML_END, htmlHead, htmlLink } from './html-page.ts';
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
  yield htmlHead(words.title, language, STYLE);
  yield `<p class="period" dir="auto">${escapeText(words.period)}</p>\n`;
  let isEmpty = true;
  for await (const entry of entriesOf(source, period)) {
    isEmpty = false;
    const rows = [`<article>\n<h2 dir="auto">${entry.day}: ${escapeText(entry.what)}</h2>\n<dl>`];
    const add = (name: string, value: string) => rows.push(`<dt>${escapeText(name)}</dt><dd dir="auto">${value}</dd>`);
    if (entry.people.length > 0) add(words.from, escapeText(entry.people.join(', ')));
    for (const text of entry.learned) add(words.learned, escapeText(text));
    if (entry.applied) add(words.applied, escapeText(entry.applied));
    if (entry.url) add(words.source, htmlLink(entry.url));
    yield `${rows.join('\n')}\n</dl>\n</article>\n`;
  }
  if (isEmpty) yield `<p>${escapeText(words.nothing)}</p>\n`;
  yield HTML_END;
}

const STYLE =
  '.period{margin:0 0 1.5rem;color:var(--ink-2)}article{padding:1rem 0;border-top:1px solid var(--line);break-inside:avoid}' +
  'h2{margin:0 0 .5rem;font-size:1.1rem}dl{margin:0}dt{color:var(--ink-2);font-size:.85rem}' +
  'dd{margin:0 0 .5rem;white-space:pre-wrap}';

async function* entriesOf(source: ExportSource, { from, to }: Period): AsyncGenerator<Entry> {
  for await (const one of source.moments()) {
    const { kind, happenedAt } = one.moment;
    if (happenedAt >= from && happenedAt < to && kind !== 'gave') yield entryOf(one);
  }
}

function entryOf({ moment, people }: ExportMoment): Entry {
  const { source, title, occasion, quotes, notes, nextStep } = moment;
  const said = cutText(source?.text?.split('\n', 1)[0] ?? '', 100);
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
