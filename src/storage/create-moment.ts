import { newPerson } from '../domain/capture-person.ts';
import { momentOf, type NewMoment } from '../domain/new-moment.ts';
import type { Ports } from '../domain/ports.ts';
import type { Result } from '../domain/result.ts';
import { entersReview, firstReview } from '../domain/review-state.ts';
import type { Db } from './db.ts';
import { freshId } from './resolve.ts';
import { type Work, write } from './work.ts';

/** What logging did: the people in the order named. */
type Logged = { id: string; people: readonly { id: string; name: string }[]; token: string };

/** Logs a moment, with somebody new for every name. Sent again it is still one moment, with the reply of the first time. */
export function createMoment(db: Db, ports: Ports, wanted: NewMoment, reviewNew = false): Promise<Result<Logged>> {
  return write<Omit<Logged, 'token'>>(
    db,
    ports,
    async (work) => {
      const known = await db.captures.get(wanted.id);
      if (known) return { id: wanted.id, people: known.saved.people, token: known.saved.token };
      // The reply is forgotten after a while; the moment is not.
      if (await db.moments.get(wanted.id)) return work.refuse('conflict', 'moment');
      const people = await peopleOf(work, wanted);
      const ids = people.map(({ id }) => id);
      const moment = momentOf(wanted, ids, work.now);
      const review = reviewNew && entersReview(undefined, moment) && { review: firstReview(work.now) };
      work.put('moment', { ...moment, ...review });
      return { id: wanted.id, people };
    },
    (work, { id, people, token }) => {
      const saved = { outcome: 'created', momentId: id, people, token } as const;
      work.later(db.captures.put({ captureId: id, at: work.now, saved }));
    },
  );
}

async function peopleOf(work: Work, { people }: NewMoment): Promise<{ id: string; name: string }[]> {
  const found = new Map<string, { id: string; name: string }>();
  for (const one of people) {
    const key = 'id' in one ? one.id : `name ${one.name}`;
    if (found.has(key)) continue;
    const person =
      'id' in one
        ? await work.need('person', one.id)
        : work.put(
            'person',
            newPerson(
              { site: 'web', kind: 'person', name: one.name },
              { id: await freshId(work, 'person', undefined), at: work.now },
            ),
          );
    found.set(key, { id: person.id, name: person.name });
  }
  return [...found.values()];
}
