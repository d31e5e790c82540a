import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { hashOf, type Route, readRoute, sameScreen } from './route.ts';

/** Where the user is: a route, and a key for this entry of the browser's history. */
export type Place = { route: Route; key: string };

const watchers = new Set<() => void>();
let here: Place = { route: readRoute(location.hash), key: keyOfEntry() };
/** True from a change of screen until its heading took the focus. */
let headingWaits = false;

addEventListener('popstate', arrive);
addEventListener('hashchange', arrive);

/** Opens a screen. `replace` keeps one history entry, for a filter that changes with every key. */
export function go(route: Route, how: 'push' | 'replace' = 'push'): void {
  if (how === 'push') history.pushState({ place: crypto.randomUUID() }, '', hashOf(route));
  else history.replaceState(history.state, '', hashOf(route));
  arrive();
}

/** The place the user is at, live. */
export function usePlace(): Place {
  const [place, setPlace] = useState(here);
  useEffect(() => {
    const watcher = () => setPlace(here);
    watchers.add(watcher);
    watcher();
    return () => void watchers.delete(watcher);
  }, []);
  return place;
}

/** For the heading of a screen: names the tab, and takes the focus when the user has just come here. Empty = not known yet. */
export function useHeading(title: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (title) document.title = `${title} · Weft`;
  }, [title]);
  useEffect(() => {
    // A heading that only stands in while something is read would take the focus away with it.
    if (!headingWaits || !title || !heading.current) return;
    headingWaits = false;
    heading.current.focus({ preventScroll: true });
  });
  return heading;
}

const scrolls = new Map<string, number>();
/** Note how far each box is scrolled, before the place changes: the last scroll may not have had its event yet. */
const keepers = new Set<() => void>();

/** Keeps how far a box was scrolled, and puts it back when the user returns by back or forward. `ready` = its content is there. */
export function useScrollMemory(name: string, ready: boolean) {
  const box = useRef<HTMLDivElement>(null);
  const { key } = usePlace();
  useLayoutEffect(() => {
    const element = box.current;
    if (!element || !ready) return;
    element.scrollTop = scrolls.get(`${key} ${name}`) ?? 0;
    const keep = () => void scrolls.set(`${key} ${name}`, element.scrollTop);
    keepers.add(keep);
    return () => void keepers.delete(keep);
  }, [key, name, ready]);
  return box;
}

function arrive(): void {
  const route = readRoute(location.hash);
  const key = keyOfEntry();
  if (key === here.key && hashOf(route) === hashOf(here.route)) return;
  for (const keep of keepers) keep();
  if (!sameScreen(route, here.route)) headingWaits = true;
  here = { route, key };
  for (const watcher of watchers) watcher();
}

/** The key of the present history entry; a link that was followed has none yet. */
function keyOfEntry(): string {
  const state: unknown = history.state;
  if (typeof state === 'object' && state !== null && 'place' in state && typeof state.place === 'string') {
    return state.place;
  }
  const key = crypto.randomUUID();
  history.replaceState({ place: key }, '');
  return key;
}
