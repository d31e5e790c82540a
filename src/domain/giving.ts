import type { Giving, Moment } from './moment.ts';
import type { NewMoment } from './new-moment.ts';

/** Ways of giving, those that take least first, as forms show them. */
export const GIVINGS: readonly Giving[] = ['thanks', 'reply', 'share', 'credit', 'introduction', 'help', 'answer'];

/** What a giving is about, where it is about something: the moment it answers and where that was. */
export type GivingAbout = { followsId?: string; source?: NonNullable<NewMoment['source']> };

/** A giving to somebody, as one press logs it. */
export function newGiving(
  giving: Giving,
  personIds: readonly string[],
  { id, now }: { id: string; now: number },
  { followsId, source }: GivingAbout = {},
): NewMoment {
  return {
    id,
    kind: 'gave',
    giving,
    people: personIds.map((personId) => ({ id: personId })),
    tags: [],
    happenedAt: now,
    ...(followsId !== undefined && { followsId }),
    ...(source && { source }),
  };
}

/** What a giving that follows this moment is about. */
export function aboutMoment({ id, source }: Moment): GivingAbout {
  if (!source) return { followsId: id };
  const { url, site, title } = source;
  return { followsId: id, source: { url, site, ...(title?.trim() && { title }) } };
}
