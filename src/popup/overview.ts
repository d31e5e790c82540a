import { momentLine as lineOf, oneLine } from '../domain/moment-line.ts';
import type { MomentLine, PersonLine, Snapshot } from '../domain/snapshot.ts';
import type { MomentRow, PersonRow } from '../storage/rows.ts';

/** Nothing was ever saved: neither a person nor an organisation nor a moment. */
export function isEmpty({ counts }: Snapshot): boolean {
  return counts.people + counts.organisations + counts.moments === 0;
}

/** Somebody who was found, as a line of the list. */
export function personLine({ person, stats }: PersonRow): PersonLine {
  return {
    id: person.id,
    name: person.name,
    kind: person.kind,
    lastAt: stats.lastAt ?? person.createdAt,
    line: stats.lastLine || oneLine(person.intent ?? ''),
    ...(person.tie ? { tie: person.tie } : {}),
  };
}

/** A moment that was found, as a line of the list. */
export function momentLine({ moment, people }: MomentRow): MomentLine {
  return {
    id: moment.id,
    kind: moment.kind,
    at: moment.happenedAt,
    line: lineOf(moment),
    people: people.flatMap(({ name }) => name ?? []),
    site: moment.source?.site ?? '',
  };
}
