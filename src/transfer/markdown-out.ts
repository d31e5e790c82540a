import type { Moment } from '../domain/moment.ts';
import { type ExportMoment, type ExportPerson, type ExportSource, isoDay } from './exported.ts';
import { link, plain, quoted, yaml } from './markdown-text.ts';

/** One file of the vault. */
export type VaultFile = { path: string; text: string };

/**
 * A folder of Markdown files, one a person, with front matter and wiki links: opens as a vault in Obsidian. Moments
 * stand in the file of their first person and link to the others. Moments with nobody gather in one file.
 */
export async function* vault(source: ExportSource): AsyncGenerator<VaultFile> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for await (const { person } of source.people()) names.set(person.id, freeName(person.name, taken));
  const moments = new Map<string, ExportMoment[]>();
  for await (const one of source.moments()) {
    const owner = one.people.find(({ id }) => names.has(id))?.id ?? '';
    const theirs = moments.get(owner);
    if (theirs) theirs.push(one);
    else moments.set(owner, [one]);
  }
  for await (const one of source.people()) {
    const name = names.get(one.person.id) ?? one.person.name;
    yield { path: `People/${name}.md`, text: page(one, moments.get(one.person.id) ?? [], names) };
  }
  const loose = moments.get('');
  if (loose) yield { path: 'Moments.md', text: `# Moments\n\n${loose.map((one) => entry(one, names)).join('\n')}` };
}

function page(
  { person, profiles }: ExportPerson,
  moments: readonly ExportMoment[],
  names: ReadonlyMap<string, string>,
): string {
  const front = [
    `name: ${yaml(person.name)}`,
    `id: ${person.id}`,
    `kind: ${person.kind}`,
    ...(person.tie ? [`tie: ${person.tie}`] : []),
    ...(person.relation ? [`relation: ${person.relation}`] : []),
    ...(person.roles.length > 0 ? [`roles: ${yaml(person.roles)}`] : []),
    `tags: ${yaml(person.tags.map((tag) => tag.replace(/\s+/g, '-')))}`,
    ...(person.location ? [`location: ${yaml(person.location)}`] : []),
    `since: ${isoDay(person.createdAt)}`,
  ];
  const through = person.metThroughId && names.get(person.metThroughId);
  const parts = [
    `---\n${front.join('\n')}\n---\n`,
    `# ${plain(person.name)}\n`,
    ...(person.intent ? [`${quoted(person.intent)}\n`] : []),
    ...(through ? [`Met through [[${through}]]\n`] : []),
    ...profiles.flatMap((profile) =>
      profile.url ? [`- ${link(profile.handles[0]?.handle ?? profile.url, profile.url)}`] : [],
    ),
    ...(person.note ? [`\n${plain(person.note)}`] : []),
    '',
    ...moments.map((one) => entry(one, names)),
  ];
  return `${parts.join('\n').trimEnd()}\n`;
}

function entry({ moment, people, via }: ExportMoment, names: ReadonlyMap<string, string>): string {
  const others = people
    .slice(1)
    .flatMap(({ id, name }) => (names.has(id) ? [`[[${names.get(id)}]]`] : name ? [plain(name)] : []));
  const tags = moment.tags.map((tag) => `#${tag.replace(/\s+/g, '-')}`);
  const facts = [
    moment.kind,
    moment.benefit ?? '',
    via && names.has(via.id) ? `via [[${names.get(via.id)}]]` : '',
    ...others,
    ...tags,
  ];
  const lines = [`## ${isoDay(moment.happenedAt)}`, facts.filter(Boolean).join(' · '), ''];
  const source = moment.source;
  if (source) lines.push(link(source.title || source.siteName || source.url, source.url), '');
  for (const quote of quotesOf(moment)) lines.push(quoted(quote), '');
  for (const note of moment.notes) lines.push(plain(note.text), '');
  return lines.join('\n');
}

function quotesOf(moment: Moment): string[] {
  const quotes = moment.quotes.map((quote) => quote.text);
  return quotes.length > 0 || !moment.source?.text ? quotes : [moment.source.text];
}

/** A file name that every system takes, told apart from the others whatever their case. */
function freeName(name: string, taken: Set<string>): string {
  const base =
    name
      .replace(/[\\/:*?"<>|#^[\]\p{Cc}]/gu, ' ')
      .replace(/\s+/g, ' ')
      .replace(/^[. ]+|[. ]+$/g, '')
      .slice(0, 100) || 'Unnamed';
  const safe = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(base) ? `${base}_` : base;
  let free = safe;
  for (let count = 2; taken.has(free.toLowerCase()); count += 1) free = `${safe} ${count}`;
  taken.add(free.toLowerCase());
  return free;
}
