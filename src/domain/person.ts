import * as v from 'valibot';
import { filledLine, httpUrl, id, instant, line, listOf, text } from './field.ts';
import { named } from './merge-links.ts';
import { recordBase } from './record.ts';
import { tagName } from './tag.ts';
import { tie } from './tie.ts';

/** What a person can be for the user: several at once. */
export const role = v.picklist([
  'mentor',
  'critical-friend',
  'peer',
  'expert',
  'connector',
  'cheerleader',
  'sounding-board',
]);
export type Role = v.InferOutput<typeof role>;
/** How the user knows somebody. */
export const relation = v.picklist(['peer', 'co-worker', 'manager', 'expert', 'client', 'other']);
export type Relation = v.InferOutput<typeof relation>;

/** Somebody the user learns from, or an organisation that is kept beside them. Has many profiles. */
export const person = v.object({
  ...recordBase,
  /** An `organisation` (company page, team blog, publication) is never counted among people. */
  kind: v.picklist(['person', 'organisation']),
  /** The name the user sees and may change. Names are in any script and may be one word. */
  name: filledLine,
  /** Set by the user alone. Absent = not said yet. */
  tie: v.exactOptional(tie),
  /** How the user knows them. */
  relation: v.exactOptional(relation),
  /** What they are for the user. */
  roles: listOf(role),
  /** True = one of the user's support network. */
  support: v.exactOptional(v.boolean()),
  /** Why they are in the network: what the user means to learn from them. */
  intent: v.exactOptional(text),
  /** What a page that honours people says of them: a line in the user's words. */
  honour: v.exactOptional(line),
  location: v.exactOptional(line),
  /** A free note about them. */
  note: v.exactOptional(text),
  tags: listOf(tagName),
  /** The person who brought them. */
  metThroughId: v.exactOptional(id),
  /** Where the user found them: the page at the first capture. */
  foundAt: v.exactOptional(v.object({ url: httpUrl, title: v.exactOptional(line), at: instant })),
  /** Days between touches, set by the user for this person; 0 = never remind. Absent = by their tie. */
  rhythmDays: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3_650))),
  /** Unix ms until which the user wants no reminder. */
  snoozedUntil: v.exactOptional(instant),
  /** The user lets this relation rest; nothing is deleted. */
  resting: v.exactOptional(v.boolean()),
  /** The name only stands in for one that no file or page has given yet; the first page that shows them does. */
  toResolve: v.exactOptional(v.boolean()),
  /** Suggestions the user sent away for good: `tie:strong`, `merge:<person id>`. */
  dismissed: v.exactOptional(listOf(line)),
  named,
  /** The person this record was found to be: it lies in the trash and points on, so that old links and captures find them. */
  mergedInto: v.exactOptional(id),
  /** Of a merged record: what it gave to the other, so that a split takes exactly that back. */
  merged: v.exactOptional(
    v.object({
      /** The profiles that came with it. */
      profileIds: listOf(id),
      /** Fields of the other that changed by it: what they became, and what stood there before; `null` = nothing. */
      gave: listOf(v.object({ field: line, value: v.unknown(), before: v.unknown() })),
      /** Members that came into sets of the other: `tags:feedback`. */
      added: listOf(line),
    }),
  ),
});
export type Person = v.InferOutput<typeof person>;
