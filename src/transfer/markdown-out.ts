import { cutText } from '../domain/cut-text.ts';
import { dayOf } from '../domain/day.ts';
import type { Moment } from '../domain/moment.ts';
import type { ExportPerson, StorySource } from './exported.ts';
import { link, plain, quoted, tagWords, yaml } from './markdown-text.ts';

/** One file of the vault. */
export type VaultFile = { path: string; text: string };

/**
 * A folder of Markdown files, one a person, with front matter and wiki links: opens as a vault in Obsidian. Moments
 * stand in the file of their first person and link to the others. Moments with nobody gather in one file.
 */
export async function* vault(source: StorySource): AsyncGenerator<VaultFile> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for await (const { person } of source.people()) names.set(person.id, freeName(person.name, taken));
  const ownerOf = ({ personIds }: Moment) => personIds.find((id) => names.has(id));
  for await (const { moments, ...one } of source.stories()) {
    const { id, name } = one.person;
    const own = moments.filter((moment) => ownerOf(moment) === id);
    yield { path: `People/${names.get(id) ?? name}.md`, text: page(one, own, names) };
  }
  const loose: string[] = [];
  for await (const { moment } of source.moments()) if (!ownerOf(moment)) loose.push(entry(moment, names));
  if (loose.length > 0) yield { path: 'Moments.md', text: `# Moments\n\n${loose.join('\n')}` };
}

function page(
  { person, profiles }: ExportPerson,
  moments: readonly Moment[],
  names: ReadonlyMap<string, string>,
): string {
  const front = [
    `name: ${yaml(person.name)}`,
    `id: ${person.id}`,
    `kind: ${person.kind}`,
    ...(person.tie ? [`tie: ${person.tie}`] : []),
    ...(person.relation ? [`relation: ${person.relation}`] : []),
    ...(person.roles.length > 0 ? [`roles: ${yaml(person.roles)}`] : []),
    `tags: ${yaml(tagWords(person.tags))}`,
    ...(person.location ? [`location: ${yaml(person.location)}`] : []),
    `since: ${dayOf(person.createdAt)}`,
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
    ...moments.map((one) => entry(one, names, person.id)),
  ];
  return `${parts.join('\n').trimEnd()}\n`;
}

function entry(moment: Moment, names: ReadonlyMap<string, string>, own?: string): string {
  const linked = (id: string | undefined) => {
    const name = id !== undefined && names.get(id);
    return name ? [`[[${name}]]`] : [];
  };
  const others = moment.personIds.filter((id) => id !== own).flatMap(linked);
  const tags = tagWords(moment.tags).map((tag) => `#${tag}`);
  const facts = [
    moment.kind,
    moment.benefit ?? '',
    moment.occasion ?? '',
    plain(moment.place ?? ''),
    ...linked(moment.viaId).map((name) => `via ${name}`),
    ...others,
    ...tags,
  ];
  const title = moment.title ? `: ${plain(moment.title)}` : '';
  const lines = [`## ${dayOf(moment.happenedAt)}${title}`, facts.filter(Boolean).join(' · '), ''];
  const source = moment.source;
  if (source) lines.push(link(source.title || source.siteName || source.url, source.url), '');
  for (const quote of quotesOf(moment)) lines.push(quoted(quote), '');
  for (const note of moment.notes) lines.push(plain(note.text), '');
  if (moment.nextStep) lines.push(`- [ ] ${plain(moment.nextStep).replaceAll('\n', '\n  ')}`, '');
  return lines.join('\n');
}

function quotesOf(moment: Moment): string[] {
  const quotes = moment.quotes.map((quote) => quote.text);
  return quotes.length > 0 || !moment.source?.text ? quotes : [moment.source.text];
}

/** A file name that every system takes, told apart from the others whatever their case. */
function freeName(name: string, taken: Set<string>): string {
  const words = name.replace(/[\\/:*?"<>|#^[\]\p{Cc}\p{Cs}]/gu, ' ').replace(/\s+/g, ' ');
  // In UTF-8 well below the 255 bytes that file systems take.
  const base = cutText(words.replace(/^[. ]+/, ''), 80).replace(/[. ]+$/, '') || 'Unnamed';
  // Names of devices on Windows, whatever follows a dot.
  const safe = base.replace(/^(?:con|prn|aux|nul|com\d|lpt\d)(?=$|\.)/i, '$&_');
  let free = safe;
  for (let count = 2; taken.has(free.toLowerCase()); count += 1) free = `${safe} ${count}`;
  taken.add(free.toLowerCase());
  return free;
}
