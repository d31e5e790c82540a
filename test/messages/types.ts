/**
 * Never run: `tsc` checks it. Each `@ts-expect-error` fails to compile on the day when the fault below it compiles.
 */
import type { Result } from '../../src/domain/result.ts';
import { call } from '../../src/messages/client.ts';
import type { MessageName, Payload } from '../../src/messages/protocol.ts';
import type { Sender } from '../../src/messages/senders.ts';
import type { Handlers } from '../../src/messages/server.ts';
import { t } from '../../src/platform/i18n.ts';

declare const handlers: Handlers;

// @ts-expect-error a message that nobody answers
export const missingHandler: Handlers = (({ 'capture.save': _, ...rest }) => rest)(handlers);

export const wrongReply: Handlers = {
  ...handlers,
  // @ts-expect-error a reply of another message
  'page.seen': async () => ({ ok: true, value: { kept: true } }),
};

export const throwsInstead: Handlers = {
  ...handlers,
  // @ts-expect-error a bare value: what can fail says so
  'page.seen': async () => ({ saved: true }),
};

// @ts-expect-error a message that may be sent by somebody must say by whom
export const missingSenders: { readonly [N in MessageName]: readonly Sender[] } = { 'capture.save': ['page'] };

// @ts-expect-error a payload without its field
void call('capture.undo', {});
// @ts-expect-error a payload with a wrong field
void call('capture.undo', { token: 7 });
// @ts-expect-error a field that the message does not have
void call('page.read', { tabId: 1, frameId: 2 });
// @ts-expect-error a message that is none
void call('capture.delete', { token: '1' });
// @ts-expect-error ids and stamps belong to the worker
export const forgedPatch: Payload<'person.update'> = { id: '1', patch: { stamps: {} } };

export async function unchecked(): Promise<string | undefined> {
  const saved = await call('capture.undo', { token: '1' });
  // @ts-expect-error a failure that was not looked at
  saved.value;
  return saved.ok ? undefined : saved.code;
}

// @ts-expect-error a failure with a code that has no words
export const inventedCode: Result<string> = { ok: false, code: 'went-wrong' };

// @ts-expect-error words that are not in the locale
t('no_such_words');
