import type { Moment } from '../domain/moment.ts';
import type { Person } from '../domain/person.ts';
import type { Profile } from '../domain/profile.ts';

/** The fields that the index is made from: when none of them changed, neither did the index. `undefined` = not to be found. */
export function searchedPerson(person: Person | undefined): unknown {
  if (!person || person.deletedAt !== undefined) return undefined;
  const { kind, tie, name, tags, intent, note, location, roles, support } = person;
  return [kind, tie ?? '', name, tags, intent ?? '', note ?? '', location ?? '', roles, support ?? false];
}

/** The same for a profile, which is indexed with its person. */
export function searchedProfile(profile: Profile | undefined): unknown {
  if (!profile || profile.deletedAt !== undefined) return undefined;
  const { personId, name, handles, headline, bio } = profile;
  return [personId, name ?? '', handles.map(({ handle }) => handle), headline ?? '', bio ?? ''];
}

/** The same for a moment. When it happened is left out: it ranks the moment, beside the terms. */
export function searchedMoment(moment: Moment | undefined): unknown {
  if (!moment || moment.deletedAt !== undefined) return undefined;
  const { kind, benefit, tags, personIds, notes, quotes, source } = moment;
  const { title, place, nextStep, occasion, giving } = moment;
  const texts = [...notes, ...quotes].map(({ text }) => text);
  const own = [kind, benefit, tags, personIds, texts, title, place, nextStep, occasion, giving];
  return [...own, source?.site, source?.title, source?.siteName, source?.text].map((value) => value ?? '');
}
