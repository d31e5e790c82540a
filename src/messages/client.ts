import { type Failure, fail, type Result } from '../domain/result.ts';
import { api, isAlive } from '../platform/page-runtime.ts';
import type { MessageName, Payload, Reply } from './protocol.ts';

export type { CardHandle, CardOrder, CardOrderAbout } from './card-order.ts';
export { isPush, type Push } from './push.ts';

/** What travels to the worker: a message by its name, and what goes with it, not checked yet. */
export type Envelope = { readonly weft: MessageName; readonly payload: unknown };

/**
 * Messages that may be sent again when no answer came: the worker may have been stopped between storing and
 * answering, so *not acknowledged does not mean not stored*. Each of them gives the same end when it runs twice.
 */
const REPEATABLE: ReadonlySet<MessageName> = new Set([
  'capture.save',
  'entry.find',
  'marks.find',
  'tag.complete',
  'person.complete',
  'person.create',
  'draft.keep',
  'draft.find',
  'draft.discard',
  'page.settings',
  'page.seen',
  'import.start',
  'import.stop',
  'import.resume',
  'import.undo',
  'storage.check',
  'moment.create',
  'people.change',
  'goal.create',
  'group.create',
  'trash.erase',
  'trash.empty',
] satisfies MessageName[]);
const TRIES = 3;

/** Sends one message to the worker. Never throws; an orphan script gets `extension-reloaded`. */
export async function call<N extends MessageName>(name: N, payload: Payload<N>): Promise<Result<Reply<N>>> {
  let failure: Failure = fail('internal', 'not sent');
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    if (!isAlive()) return fail('extension-reloaded');
    try {
      const envelope: Envelope = { weft: name, payload };
      const answer = await api().runtime?.sendMessage(envelope);
      if (isResult<Reply<N>>(answer)) return answer;
      failure = fail('internal', 'no answer');
    } catch (error) {
      // The worker was stopped while it worked, or the extension went away: `isAlive` tells which.
      failure = fail('internal', error instanceof Error ? error.message : 'sending failed');
    }
    if (!REPEATABLE.has(name)) break;
  }
  return isAlive() ? failure : fail('extension-reloaded');
}

function isResult<T>(answer: unknown): answer is Result<T> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && typeof answer.ok === 'boolean';
}
