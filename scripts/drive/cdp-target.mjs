import { evaluate } from './cdp.mjs';

/**
 * Speaks to a target that Playwright does not drive (the worker, the popup): `send(method, params)`, until `leave()`.
 * `channel` is a session of the whole browser.
 */
export async function attach(channel, targetId) {
  const { sessionId } = await channel.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map();
  const hear = ({ sessionId: from, message }) => {
    const answer = JSON.parse(message);
    if (from !== sessionId || !waiting.has(answer.id)) return;
    const { resolve, reject } = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (answer.error) reject(new Error(answer.error.message));
    else resolve(answer.result);
  };
  // What was asked of a target that is gone will never be answered.
  const giveUp = ({ sessionId: from }) => {
    if (from !== sessionId) return;
    for (const { reject } of waiting.values()) reject(new Error('The target has gone.'));
    waiting.clear();
  };
  channel.on('Target.receivedMessageFromTarget', hear);
  channel.on('Target.detachedFromTarget', giveUp);
  let last = 0;
  return {
    send: (method, params = {}) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        const message = JSON.stringify({ id: last, method, params });
        channel.send('Target.sendMessageToTarget', { sessionId, message }).catch(reject);
      }),
    async leave() {
      channel.off('Target.receivedMessageFromTarget', hear);
      channel.off('Target.detachedFromTarget', giveUp);
      // The target may be gone already, and that is all that leaving means.
      await channel.send('Target.detachFromTarget', { sessionId }).catch(() => undefined);
    },
  };
}

/** Runs one function in such a target. */
export async function runIn(channel, targetId, fn, args) {
  const { send, leave } = await attach(channel, targetId);
  try {
    return await evaluate(send, fn, args);
  } finally {
    await leave();
  }
}
