import * as v from 'valibot';
import { id, LIMITS, listOf } from './field.ts';
import { type Person, role } from './person.ts';
import type { Patch } from './stamp.ts';
import { tagName } from './tag.ts';
import { tie } from './tie.ts';

/** One change of many people at once. A member left out changes nothing. */
export const peopleChange = v.strictObject({
  /** `null` = not said. */
  tie: v.exactOptional(v.nullable(tie)),
  addTags: v.exactOptional(listOf(tagName)),
  removeTags: v.exactOptional(listOf(tagName)),
  addRole: v.exactOptional(role),
  removeRole: v.exactOptional(role),
  resting: v.exactOptional(v.boolean()),
  /** To the trash; their moments stay. */
  remove: v.exactOptional(v.literal(true)),
});
export type PeopleChange = v.InferOutput<typeof peopleChange>;

/** People of one message: enough that most choices are one act, few enough that the worker answers soon. */
export const PEOPLE_AT_ONCE = 500;
export const chosenPeople = v.pipe(v.array(id), v.minLength(1), v.maxLength(PEOPLE_AT_ONCE));

/** What the change means for one of them. Done twice it is done once. */
export function patchOf(person: Person, change: PeopleChange, now: number): Patch<Person> {
  const { addTags = [], removeTags = [], addRole, removeRole, resting } = change;
  const tags = [...new Set([...person.tags.filter((tag) => !removeTags.includes(tag)), ...addTags])];
  const roles = [...new Set([...person.roles.filter((one) => one !== removeRole), ...(addRole ? [addRole] : [])])];
  return {
    ...(change.tie !== undefined && { tie: change.tie }),
    // Whoever has as many tags as a record holds keeps those.
    tags: tags.slice(0, LIMITS.list),
    roles,
    ...(resting !== undefined && { resting: resting || null }),
    ...(change.remove && { deletedAt: now }),
  };
}
