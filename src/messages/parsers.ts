import * as v from 'valibot';
import { capture, draft } from '../domain/capture.ts';
import { filledLine, line, text } from '../domain/field.ts';
import { sighting } from '../domain/sighting.ts';
import { makeParsers, type Parsers } from './parse-payload.ts';
import type { MessageName } from './protocol.ts';

const nothing = v.strictObject({});
const token = v.strictObject({ token: v.pipe(line, v.minLength(1)) });
const key = v.pipe(v.string(), v.minLength(1), v.maxLength(4_000));
const keyed = v.pipe(v.array(v.strictObject({ keys: v.pipe(v.array(key), v.maxLength(12)) })), v.maxLength(200));
const tabId = v.strictObject({ tabId: v.pipe(v.number(), v.integer()) });

/** How the payload of what a gesture waits for is parsed: types are no security boundary. All others: `rare-parsers.ts`. */
export const parsers = makeParsers({
  'capture.save': capture,
  'capture.undo': token,
  'entry.find': v.strictObject({ sighting }),
  'marks.find': v.strictObject({ people: keyed, posts: keyed }),
  'draft.keep': draft,
  'draft.find': v.strictObject({ key }),
  'draft.discard': v.strictObject({ key }),
  'card.open': nothing,
  'card.closed': nothing,
  'page.settings': nothing,
  'page.seen': v.strictObject({ keys: v.pipe(v.array(key), v.maxLength(50)) }),
  'health.report': v.strictObject({
    site: filledLine,
    layout: v.exactOptional(line),
    outcome: v.picklist(['ok', 'partial', 'no-layout']),
  }),
  'error.report': v.strictObject({ where: line, name: line, message: text, stack: v.exactOptional(text) }),
  'page.read': tabId,
  'page.card': tabId,
});

/** Messages that no gesture waits for: all that this file has no parser of. */
export type RareName = Exclude<MessageName, keyof typeof parsers>;
/** Those of all other messages: they come with the half of the worker that answers them. */
export type RareParsers = Parsers<RareName>;
