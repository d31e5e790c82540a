import { browser } from './native.ts';

const PREFIX = 'aside:';

/** Keeps something that cannot be used and must not be lost, for the user to look at in Settings. */
export async function putAside(id: string, value: unknown): Promise<void> {
  await browser.storage.local.set({ [PREFIX + id]: value ?? null });
}

/** Everything that was put aside, as it was found: of no known shape, in no order. */
export async function findAside(): Promise<readonly unknown[]> {
  const all = await browser.storage.local.get(null);
  return Object.entries(all).flatMap(([key, value]) => (key.startsWith(PREFIX) ? [value] : []));
}
