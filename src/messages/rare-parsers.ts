import * as v from 'valibot';
import { filledLine, httpUrl, id, instant, line, listOf, text } from '../domain/field.ts';
import { importOrder } from '../domain/import-job.ts';
import { MERGE_FIELDS } from '../domain/merge-choice.ts';
import { benefit, giving, momentKind, occasion } from '../domain/moment.ts';
import { newGoal } from '../domain/new-goal.ts';
import { memberChange, newGroup } from '../domain/new-group.ts';
import { newMoment } from '../domain/new-moment.ts';
import { chosenPeople, peopleChange } from '../domain/people-change.ts';
import { person, relation, role } from '../domain/person.ts';
import { reflectionText } from '../domain/reflection.ts';
import { reviewState } from '../domain/review-state.ts';
import { setChange } from '../domain/set-change.ts';
import { seenProfile } from '../domain/sighting.ts';
import { tagName } from '../domain/tag.ts';
import { tie } from '../domain/tie.ts';
import { emptying, things } from '../domain/trash.ts';
import { makeParsers } from './parse-payload.ts';
import type { RareParsers } from './parsers.ts';

const nothing = v.strictObject({});
const byId = v.strictObject({ id });
const prefix = v.strictObject({ prefix: line });
const token = v.strictObject({ token: v.pipe(line, v.minLength(1)) });
const pair = v.tuple([id, id]);
const choice = v.exactOptional(v.picklist(['first', 'second', 'both']));

/** Fields that a page may change: those left out of here belong to the worker (ids, stamps, keys). */
const personPatch = v.strictObject({
  kind: v.exactOptional(v.picklist(['person', 'organisation'])),
  name: v.exactOptional(filledLine),
  tie: v.exactOptional(v.nullable(tie)),
  relation: v.exactOptional(v.nullable(relation)),
  roles: v.exactOptional(setChange(role)),
  support: v.exactOptional(v.nullable(v.boolean())),
  intent: v.exactOptional(v.nullable(text)),
  honour: v.exactOptional(v.nullable(line)),
  location: v.exactOptional(v.nullable(line)),
  note: v.exactOptional(v.nullable(text)),
  tags: v.exactOptional(setChange(tagName)),
  metThroughId: v.exactOptional(v.nullable(id)),
  rhythmDays: v.exactOptional(v.nullable(person.entries.rhythmDays.wrapped)),
  snoozedUntil: v.exactOptional(v.nullable(instant)),
  resting: v.exactOptional(v.nullable(v.boolean())),
  dismissed: v.exactOptional(setChange(line)),
});
const momentPatch = v.strictObject({
  kind: v.exactOptional(momentKind),
  personIds: v.exactOptional(setChange(id)),
  quotes: v.exactOptional(setChange(v.object({ text, at: instant, fragment: v.exactOptional(line) }))),
  notes: v.exactOptional(setChange(v.object({ text, at: instant }))),
  benefit: v.exactOptional(v.nullable(benefit)),
  tags: v.exactOptional(setChange(tagName)),
  viaId: v.exactOptional(v.nullable(id)),
  happenedAt: v.exactOptional(instant),
  title: v.exactOptional(v.nullable(filledLine)),
  giving: v.exactOptional(v.nullable(giving)),
  occasion: v.exactOptional(v.nullable(occasion)),
  place: v.exactOptional(v.nullable(line)),
  inPerson: v.exactOptional(v.nullable(v.boolean())),
  nextStep: v.exactOptional(v.nullable(text)),
  followsId: v.exactOptional(v.nullable(id)),
  goalIds: v.exactOptional(setChange(id)),
  groupIds: v.exactOptional(setChange(id)),
  review: v.exactOptional(v.nullable(reviewState)),
});
const goalPatch = v.strictObject({
  kind: v.exactOptional(newGoal.entries.kind),
  title: v.exactOptional(filledLine),
  why: v.exactOptional(v.nullable(text)),
  dueAt: v.exactOptional(v.nullable(instant)),
  personIds: v.exactOptional(setChange(id)),
  tags: v.exactOptional(setChange(tagName)),
  closedAt: v.exactOptional(v.nullable(instant)),
  learned: v.exactOptional(v.nullable(text)),
});
const groupPatch = v.strictObject({
  name: v.exactOptional(filledLine),
  purpose: v.exactOptional(v.nullable(text)),
  tags: v.exactOptional(setChange(tagName)),
  endsAt: v.exactOptional(v.nullable(instant)),
  archivedAt: v.exactOptional(v.nullable(instant)),
});

/** How the payload of every message that no gesture waits for is parsed. */
export const rareParsers: RareParsers = makeParsers({
  'tag.complete': prefix,
  'person.complete': prefix,
  'person.create': v.strictObject({
    actId: id,
    name: filledLine,
    kind: v.picklist(['person', 'organisation']),
    tie: v.exactOptional(tie),
    intent: v.exactOptional(text),
    tags: listOf(tagName),
    profiles: listOf(v.strictObject({ seen: seenProfile, pageUrl: httpUrl })),
  }),
  'person.update': v.strictObject({ id, patch: personPatch }),
  'people.change': v.strictObject({ actId: id, ids: chosenPeople, change: peopleChange }),
  'person.remove': byId,
  'person.merge': v.strictObject({ ids: pair, choices: v.strictObject(v.entriesFromList(MERGE_FIELDS, choice)) }),
  'person.split': v.strictObject({ id, profileIds: listOf(id), mergedId: v.exactOptional(id) }),
  'merge.dismiss': v.strictObject({ ids: pair }),
  'profile.add': v.strictObject({ personId: id, seen: seenProfile, pageUrl: httpUrl }),
  'profile.remove': byId,
  'moment.create': newMoment,
  'moment.update': v.strictObject({ id, patch: momentPatch }),
  'moment.review': v.strictObject({ id, reps: v.number(), review: reviewState }),
  'moment.remove': byId,
  'goal.create': newGoal,
  'goal.update': v.strictObject({ id, patch: goalPatch }),
  'goal.remove': byId,
  'group.create': newGroup,
  'group.update': v.strictObject({ id, patch: groupPatch }),
  'group.gather': memberChange,
  'group.remove': byId,
  'reflection.save': reflectionText,
  'reflection.remove': byId,
  'change.undo': token,
  'import.start': importOrder,
  'import.stop': byId,
  'import.resume': byId,
  'import.undo': byId,
  'trash.restore': v.strictObject({ things }),
  'trash.erase': v.strictObject({ things }),
  'trash.empty': emptying,
  'backup.make': nothing,
  'data.erase': nothing,
  'sites.reconcile': nothing,
  'storage.check': nothing,
});
