import { call } from '../messages/client.ts';
import { isPush } from '../messages/push.ts';
import { speak } from '../platform/i18n.ts';
import { api } from '../platform/page-runtime.ts';
import type { Recognition } from '../sites/recognition.ts';
import { watchAddress } from './address.ts';
import type { Feed, FeedOptions } from './feed.ts';
import { whenPostShows } from './first-post.ts';
import { handoff, remember } from './handoff.ts';
import { startLifetime } from './lifetime.ts';
import { tellOldCards } from './old-card.ts';
import { holdPost } from './same-post.ts';
import { listenToControls } from './save-control.ts';

/** What the resting script of one site brings along. */
export type RestingSite = {
  /** How to find posts and names, and what shows something in them. Absent = any other page: nothing is shown in it. */
  feed?: { recognition: Recognition; start(options: FeedOptions): Feed };
  /** Keys of what the page is about, by its address, as `identity.ts` makes them. Empty = nothing that is ever saved. */
  keysNow(): string[];
  /** Marks only where the user turned the controls on: without them the site's pages are left alone. */
  isQuiet?: boolean;
};

declare global {
  /** The resting script of this page, so that a second injection into the same world does nothing. */
  var weftRest: { isOver(): boolean } | undefined;
}

/**
 * What rests in a page: remembers right clicks, says what the page is about for the mark on the toolbar button, and
 * shows controls and tie marks where the settings allow. No timer, no port, no `unload`. A page that shows no post and
 * is about nothing that could be saved costs one observer, and not even a look at the extension's interfaces.
 */
export function rest({ feed: shown, keysNow, isQuiet = false }: RestingSite): void {
  if (globalThis.weftRest && !globalThis.weftRest.isOver()) return;
  const lifetime = startLifetime();
  globalThis.weftRest = lifetime;
  const { signal } = lifetime;
  let feed: Feed | undefined;
  let address: ReturnType<typeof watchAddress> | undefined;
  let hasSaid = false;

  const saySeen = () => {
    if (lifetime.isOver()) return;
    const keys = keysNow();
    // A new document begins with no mark on the button: only a later address has one to take away.
    if (keys.length > 0 || hasSaid) void call('page.seen', { keys });
    hasSaid = true;
  };
  const applySettings = async () => {
    if (!shown || lifetime.isOver()) return;
    const answer = await call('page.settings', {});
    if (lifetime.isOver() || !answer.ok) return;
    const { controls, words } = answer.value;
    speak(words);
    const marks = answer.value.marks && (controls || !isQuiet);
    // Nothing of the page is looked at before something may be shown in it.
    if (!feed && (controls || marks)) feed = feedOf(shown);
    feed?.show({ controls, marks });
  };
  const feedOf = ({ recognition, start }: NonNullable<RestingSite['feed']>): Feed => {
    const started = start({
      recognition,
      signal,
      send: (question) => call('marks.find', question),
      onRound: () => void (lifetime.isOver() || address?.check()),
      onFirstControl: () =>
        listenToControls(signal, started.isControl, (control) => {
          const post = started.postOf(control);
          if (!post || lifetime.isOver()) return;
          noteGesture('control', post, post, recognition);
          void call('card.open', {});
        }),
    });
    return started;
  };
  const lookAgain = () => {
    if (lifetime.isOver() || document.hidden) return;
    void applySettings();
    feed?.lookAgain();
    saySeen();
  };
  const hear = (message: unknown) => {
    if (isPush(message)) lookAgain();
    return undefined;
  };
  /** From now on the page has something to say and to hear. */
  const wake = () => {
    if (address) return;
    address = watchAddress(signal, saySeen);
    // Tells of a return from the back/forward cache, too.
    document.addEventListener('visibilitychange', lookAgain, { signal });
    const { onMessage } = api().runtime ?? {};
    onMessage?.addListener(hear);
    signal.addEventListener('abort', () => onMessage?.removeListener(hear));
    handoff().onChange = lookAgain;
    saySeen();
  };
  const start = () => {
    wake();
    void applySettings();
  };
  const begin = () => {
    // Where the pages are left alone unless the user said otherwise, that is asked before anything is looked at.
    if (!shown || isQuiet) return start();
    const onLook = () => keysNow().length > 0 && wake();
    whenPostShows(shown.recognition.postSelector, signal, { onLook, run: start });
  };

  addEventListener('contextmenu', (event) => rememberMenu(event, shown?.recognition), { capture: true, signal });
  tellOldCards();
  // A page that is being prepared unseen asks nothing: the worker would not answer it.
  if ((document as { prerendering?: boolean }).prerendering !== true) begin();
  else document.addEventListener('prerenderingchange', begin, { signal, once: true });
}

/** The last real right click; nothing is read of the page but which post was under it. */
function rememberMenu(event: Event, recognition: Recognition | undefined): void {
  // Through open roots to what was really pointed at: a post may be a component.
  const target = event.composedPath()[0] ?? event.target;
  if (!event.isTrusted || !(target instanceof Element)) return;
  noteGesture('menu', target, recognition && target.closest(recognition.postSelector), recognition);
}

function noteGesture(
  kind: 'control' | 'menu',
  target: Element,
  post: Element | null | undefined,
  recognition: Recognition | undefined,
): void {
  remember({ kind, at: Date.now(), ...holdPost(target, post, recognition) }, target);
}
