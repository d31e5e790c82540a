import type { Capture } from '../domain/capture.ts';
import { siteOf, sourceKeys } from '../domain/identity.ts';
import { isSpellingOf } from '../domain/name-spelling.ts';
import type { Person } from '../domain/person.ts';
import { momentRows } from './find-by-keys.ts';
import { resolvePerson, type Through } from './resolve.ts';
import type { Work } from './work.ts';

/**
 * Who brought it: as the user says, else as the page shows. A name that only spells better what is shown, or what was
 * said before, renames that very person; any other name is somebody else.
 */
export async function resolveVia(
  work: Work,
  { edits, sighting, at }: Capture,
  foundAt: NonNullable<Person['foundAt']>,
): Promise<Through | undefined> {
  if (edits.via === null) return undefined;
  if (edits.via && 'personId' in edits.via) return { person: await work.need('person', edits.via.personId) };
  const place = { pageUrl: sighting.pageUrl, at, foundAt };
  const shown = sighting.kind === 'post' ? sighting.via : undefined;
  const name = edits.via?.name;
  if (name === undefined) return shown && resolvePerson(work, shown, place);
  if (shown && isSpellingOf(name, shown.name ?? shown.handle ?? '')) {
    const found = await resolvePerson(work, shown, place);
    return { ...found, person: work.patch('person', found.person, { name }) };
  }
  const before = await viaBefore(work, sourceKeys(sighting));
  if (before && isSpellingOf(name, before.name)) return { person: work.patch('person', before, { name }) };
  return resolvePerson(work, { site: siteOf(sighting.pageUrl), name }, place);
}

/** Whom the moment of this source names already. */
async function viaBefore(work: Work, keys: readonly string[]): Promise<Person | undefined> {
  for (const row of await momentRows(work.db, keys, work.once)) {
    const moment = work.take('moment', row);
    const person =
      moment?.viaId !== undefined && moment.deletedAt === undefined
        ? await work.find('person', moment.viaId)
        : undefined;
    if (person && person.deletedAt === undefined) return person;
  }
  return undefined;
}
