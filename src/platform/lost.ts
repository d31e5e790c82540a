import { type Lost, lost } from '../domain/lost.ts';
import { parse } from '../domain/parse.ts';
import { browser } from './native.ts';

const KEY = 'lost';

/** What is damaged counts as nothing lost. */
export async function readLost(): Promise<Lost | undefined> {
  const stored = parse(lost, (await browser.storage.local.get(KEY))[KEY]);
  return stored.ok ? stored.value : undefined;
}

/** Where nothing was noted before: what was lost first is what there is to bring back. */
export async function noteLost(what: Lost): Promise<void> {
  const before = await readLost();
  if (!before || before.isSeen) await browser.storage.local.set({ [KEY]: what });
}

/** Writes over what was noted, as when the user has seen it. */
export async function keepLost(what: Lost): Promise<void> {
  await browser.storage.local.set({ [KEY]: what });
}
