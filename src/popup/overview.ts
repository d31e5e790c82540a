import type { MomentLine, PersonLine, Snapshot } from '../domain/snapshot.ts';
import type { MomentRow, PersonRow } from '../storage/rows.ts';

/** What the lists show, from the snapshot first and from the database as soon as it is open. */
export type Overview = Pick<Snapshot, 'counts' | 'people' | 'moments'>;

/** Nothing was ever saved: neither a person nor an organisation nor a moment. */
export function isEmpty({ counts }: Overview): boolean {
  return counts.people + counts.organisations + counts.moments === 0;
}

/** A row of the database as a line of the list, in the words of the snapshot. */
export function personLine({ person, stats }: PersonRow): PersonLine {
  return {
    id: person.id,
    name: person.name,
    kind: person.kind,
    lastAt: stats.lastAt ?? person.createdAt,
    line: oneLine(stats.lastLine || person.intent || ''),
    ...(person.tie ? { tie: person.tie } : {}),
  };
}

export function momentLine({ moment, people }: MomentRow): MomentLine {
  const { notes, quotes, source } = moment;
  return {
    id: moment.id,
    kind: moment.kind,
    at: moment.happenedAt,
    line: oneLine(notes.at(-1)?.text || quotes.at(-1)?.text || source?.title || source?.text || ''),
    people: people.flatMap(({ name }) => name ?? []),
    site: source?.site ?? '',
  };
}

/** Text for one line of a list: a post of 100,000 characters is no reason for a slow popup. */
function oneLine(text: string): string {
  return text.slice(0, 400).replace(/\s+/g, ' ').trim().slice(0, 200);
}
