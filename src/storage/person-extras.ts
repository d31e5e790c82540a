import { BENEFITS, type Moment } from '../domain/moment.ts';
import { addFigures, type Figures } from '../domain/tally.ts';
import type { PersonStats } from './rows.ts';

const TAG = 'tag:';

/** What one living moment adds to the rarer figures of each person it has to do with; the moment's people first, then who passed it on. */
export function sharesOf(moment: Moment | undefined): Map<string, Figures> {
  const shares = new Map<string, Figures>();
  if (!moment || moment.deletedAt !== undefined) return shares;
  for (const id of moment.personIds) {
    const figures: Figures = new Map();
    if (moment.inPerson) figures.set('inPerson', 1);
    if (moment.benefit) figures.set(`benefit:${moment.benefit}`, 1);
    for (const tag of moment.tags) figures.set(TAG + tag, 1);
    shares.set(id, figures);
  }
  const { viaId } = moment;
  // Nobody brings what is their own, as it comes to be where two people are found to be one.
  if (viaId !== undefined && !moment.personIds.includes(viaId))
    shares.set(viaId, addFigures(new Map([['passedOn', 1]]), shares.get(viaId) ?? new Map(), 1));
  return shares;
}

/** The rarer figures after a change; most people have none of them, and nothing is kept for nothing. */
export function newExtras(before: PersonStats | undefined, change: Figures): Partial<PersonStats> {
  const plus = (key: string, was: number | undefined) => (was ?? 0) + (change.get(key) ?? 0);
  const benefits = Object.fromEntries(
    BENEFITS.flatMap((benefit) => {
      const count = plus(`benefit:${benefit}`, before?.benefits?.[benefit]);
      return count > 0 ? [[benefit, count] as const] : [];
    }),
  );
  const tagFigures = new Map(Object.entries(before?.tags ?? {}));
  for (const [key, count] of change) {
    if (key.startsWith(TAG)) addFigures(tagFigures, new Map([[key.slice(TAG.length), count]]), 1);
  }
  const inPerson = plus('inPerson', before?.inPerson);
  const brought = plus('brought', before?.brought);
  const passedOn = plus('passedOn', before?.passedOn);
  return {
    ...(inPerson > 0 && { inPerson }),
    ...(Object.keys(benefits).length > 0 && { benefits }),
    ...(tagFigures.size > 0 && { tags: Object.fromEntries(tagFigures) }),
    ...(brought > 0 && { brought }),
    ...(passedOn > 0 && { passedOn }),
  };
}
