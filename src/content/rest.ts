import type { Recognition } from '../sites/recognition.ts';
import { type Attended, attend, type RestingSite } from './attend.ts';
import { whenPostShows } from './first-post.ts';
import { remember } from './handoff.ts';
import { startLifetime } from './lifetime.ts';
import { tellOldCards } from './old-card.ts';
import { holdPost } from './same-post.ts';

declare global {
  /** The resting script of this page, so that a second injection into the same world does nothing. */
  var weftRest: { isOver(): boolean } | undefined;
}

/**
 * What rests in a page: remembers right clicks, says what the page is about for the mark on the toolbar button, and
 * shows controls and tie marks where the settings allow. No timer, no port, no `unload`. A page that shows no post and
 * is about nothing that could be saved costs one observer, and not even a look at the extension's interfaces: what the
 * others need is compiled when they do (`attend.ts`).
 */
export function rest(site: RestingSite): void {
  if (globalThis.weftRest && !globalThis.weftRest.isOver()) return;
  // A page that is being prepared unseen asks nothing: the worker would not answer it.
  if ((document as { prerendering?: boolean }).prerendering) {
    document.addEventListener('prerenderingchange', () => rest(site), { once: true });
    return;
  }
  const lifetime = startLifetime();
  globalThis.weftRest = lifetime;
  const recognition = site.feed?.recognition;
  let attended: Attended | undefined;

  const wake = () => {
    attended ??= attend(site, lifetime, (post) => noteGesture('control', post, post, recognition));
    return attended;
  };
  const start = () => wake().applySettings();
  const hearMenu = (event: Event) => rememberMenu(event, recognition);
  addEventListener('contextmenu', hearMenu, true);
  lifetime.onEnd(() => removeEventListener('contextmenu', hearMenu, true));
  tellOldCards();
  // Where the pages are left alone unless the user said otherwise, that is asked before anything is looked at.
  if (!recognition || site.isQuiet) start();
  else {
    const onLook = () => site.keysNow().length > 0 && wake();
    lifetime.onEnd(whenPostShows(recognition.postSelector, { onLook, run: start }));
  }
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
