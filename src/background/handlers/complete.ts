import { fail, ok } from '../../domain/result.ts';
import type { Handlers } from '../../messages/server.ts';
import { completePerson } from '../../storage/people.ts';
import { completeTag } from '../../storage/tags.ts';
import type { Parts } from './parts.ts';

/** Fewer letters would let a page read the network letter by letter. */
const LETTERS = 2;
const PEOPLE = 5;
const TAGS = 8;

/** Names and tags while they are typed. `not-allowed` for a page in which no card is open. */
export function completeHandlers({ database, cards }: Parts): Pick<Handlers, 'tag.complete' | 'person.complete'> {
  return {
    'tag.complete': async ({ prefix }, caller) => {
      if (!(await cards.mayAsk(caller))) return fail('not-allowed', 'tag.complete');
      const tags = await database.read((db, ports) => completeTag(db, ports.now(), prefix));
      return tags.ok ? ok(tags.value.slice(0, TAGS)) : tags;
    },
    'person.complete': async ({ prefix }, caller) => {
      if (!(await cards.mayAsk(caller))) return fail('not-allowed', 'person.complete');
      if ([...prefix.trim()].length < LETTERS) return ok([]);
      const people = await database.read((db) => completePerson(db, prefix));
      if (!people.ok) return people;
      // Whatever the database holds of them: a page gets no more than this.
      return ok(people.value.slice(0, PEOPLE).map(({ id, name, tie }) => ({ id, name, ...(tie ? { tie } : {}) })));
    },
  };
}
