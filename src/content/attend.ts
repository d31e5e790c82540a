import { call } from '../messages/client.ts';
import { isPush } from '../messages/push.ts';
import { speak } from '../platform/i18n.ts';
import { api } from '../platform/page-runtime.ts';
import type { Recognition } from '../sites/recognition.ts';
import { watchAddress } from './address.ts';
import type { Feed, FeedOptions } from './feed.ts';
import { handoff } from './handoff.ts';
import type { Lifetime } from './lifetime.ts';
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

/** A page that has something to say and to hear. */
export type Attended = {
  /** Shows what the settings allow, and what they no longer allow no longer. */
  applySettings(): void;
};

/** From now on the worker is told what the page is about, at each of its addresses, and heard when something changed. */
export function attend(
  { feed: shown, keysNow, isQuiet = false }: RestingSite,
  lifetime: Lifetime,
  onControl: (post: Element) => void,
): Attended {
  const { signal } = lifetime;
  let feed: Feed | undefined;
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
      onRound: () => void (lifetime.isOver() || address.check()),
      onFirstControl: () =>
        listenToControls(signal, started.isControl, (control) => {
          const post = started.postOf(control);
          if (!post || lifetime.isOver()) return;
          onControl(post);
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

  const address = watchAddress(signal, saySeen);
  // Tells of a return from the back/forward cache, too.
  document.addEventListener('visibilitychange', lookAgain, { signal });
  const { onMessage } = api().runtime ?? {};
  onMessage?.addListener(hear);
  lifetime.onEnd(() => onMessage?.removeListener(hear));
  handoff().onChange = lookAgain;
  saySeen();
  return { applySettings: () => void applySettings() };
}
