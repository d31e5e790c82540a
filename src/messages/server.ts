import { fail, type Result } from '../domain/result.ts';
import type { Envelope } from './client.ts';
import type { Parsers } from './parse-payload.ts';
import { parsers, type RareName, type RareParsers } from './parsers.ts';
import type { MessageName, Payload, Reply } from './protocol.ts';
import { type Sender, senders } from './senders.ts';

export type { CardHandle, CardOrder, CardOrderAbout } from './card-order.ts';
export type { RareParsers } from './parsers.ts';
export { LOOK_AGAIN } from './push.ts';

/** Who really sent a message, as the browser says, never as the message says. */
export type Caller = {
  kind: Sender;
  /** The tab and frame of a content script. */
  tabId?: number;
  frameId?: number;
  /** Address of the sender's document. */
  url?: string;
  /** A private window. */
  incognito: boolean;
};

/**
 * Does what one message asks. The payload was parsed and the caller may send it. It fails by value; what it throws is a
 * bug.
 */
export type Handler<N extends MessageName> = (payload: Payload<N>, caller: Caller) => Promise<Result<Reply<N>>>;
/** One handler a message: leaving one out does not compile. */
export type Handlers = { readonly [N in MessageName]: Handler<N> };

/** Every message there is. */
export const messageNames = Object.keys(senders) as readonly MessageName[];

/**
 * Answers one message: checks that it is ours, that this caller may send it and that the payload parses, then runs its
 * handler. `undefined` = not a message of Weft's. A bug in a handler is handed to `onBug` and answered `internal`.
 * `rare` brings the parsers of what no gesture waits for.
 */
export function serve(
  handlers: Handlers,
  message: unknown,
  caller: Caller,
  onBug: (error: unknown, name: MessageName) => void,
  rare: () => Promise<RareParsers>,
): Promise<Result<unknown>> | undefined {
  if (!isEnvelope(message)) return undefined;
  return answer(handlers, message.weft, message.payload, caller, onBug, rare);
}

async function answer<N extends MessageName>(
  handlers: Handlers,
  name: N,
  raw: unknown,
  caller: Caller,
  onBug: (error: unknown, name: MessageName) => void,
  rare: () => Promise<RareParsers>,
): Promise<Result<Reply<N>>> {
  if (!senders[name].includes(caller.kind)) return fail('not-allowed', name);
  try {
    const known = (isRare(name) ? await rare() : parsers) as Parsers<N>;
    const payload = known[name](raw);
    if (!payload.ok) return payload;
    return await handlers[name](payload.value, caller);
  } catch (error) {
    onBug(error, name);
    return fail('internal', name);
  }
}

function isRare(name: MessageName): name is RareName {
  return !Object.hasOwn(parsers, name);
}

function isEnvelope(message: unknown): message is Envelope {
  return (
    typeof message === 'object' &&
    message !== null &&
    'weft' in message &&
    typeof message.weft === 'string' &&
    Object.hasOwn(senders, message.weft)
  );
}
