/**
 * The one thing the worker tells scripts that rest in pages, by `tabs.sendMessage` and without an answer: something
 * that the page may show has changed (settings, or what is saved), so ask `page.settings`, `marks.find` and
 * `page.seen` again when it suits. It names nothing and nobody.
 */
export type Push = { readonly weftPush: 'look-again' };

export const LOOK_AGAIN: Push = { weftPush: 'look-again' };

/** Is this message the worker's push? */
export function isPush(message: unknown): message is Push {
  return (
    typeof message === 'object' && message !== null && 'weftPush' in message && message.weftPush === LOOK_AGAIN.weftPush
  );
}
