import { browser } from '../platform/native.ts';
import type { Gestures } from './gestures.ts';

/** A keyboard command of ours. `_execute_action`, which opens the popup, is the browser's own and never comes here. */
export async function onCommand(gestures: Gestures, command: string, tabId: number | undefined): Promise<void> {
  const isQuick = command === 'quick-save';
  if (!isQuick && command !== 'open-card') return;
  const target = tabId ?? (await activeTab());
  if (target === undefined || target < 0) return;
  await gestures.order(target, { way: isQuick ? 'shortcut' : 'card', quick: isQuick });
}

/** For browsers that do not hand over the tab. */
async function activeTab(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id;
}
