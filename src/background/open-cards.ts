import type { Caller } from '../messages/server.ts';
import { makeSessionMap } from './session-map.ts';

const TABS = 200;
/** Between the order and the answer of the page: its origin is not known yet, its first question may come earlier. */
const OPENING = 'opening';
const opened = makeSessionMap('open-cards', TABS, (value): value is string => typeof value === 'string');

/**
 * Where the user opened a card by a gesture. Only there may a script in a page ask what an open card needs (entries,
 * completion, drafts): a page that got hold of our script without a gesture learns nothing.
 */
export function noteOpening(tabId: number): void {
  opened.set(String(tabId), OPENING);
}

export function noteOpened(tabId: number, origin: string): void {
  opened.set(String(tabId), origin);
}

export function noteNotOpened(tabId: number): void {
  opened.delete(String(tabId));
}

/** May this caller ask as an open card does? Our own pages always may. */
export async function mayAskAsCard(caller: Caller): Promise<boolean> {
  if (caller.kind === 'page') return true;
  if (caller.tabId === undefined || !caller.url) return false;
  const origin = await opened.get(String(caller.tabId));
  return origin === OPENING || origin === new URL(caller.url).origin;
}
