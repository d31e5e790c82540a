import { type Capture, capture as schema } from '../domain/capture.ts';
import { parse } from '../domain/parse.ts';
import type { Result } from '../domain/result.ts';
import { locked } from '../platform/lock.ts';
import { browser } from '../platform/native.ts';
import { putAside } from '../platform/put-aside.ts';
import { report } from '../platform/report.ts';

/** The captures that wait, oldest first, by id. Each lies under a key of its own, so that adding one rewrites no other. */
const KEY = 'journal';
const PREFIX = 'journal:';

/** Captures that the database refused, in `storage.local`, until it takes them. */
export type Journal = {
  /** True = it is safe here. The same capture twice is there once, as it was sent last. */
  keep(capture: Capture): Promise<boolean>;
  /** Hands the waiting captures to `save`, oldest first, and forgets each that it stored. One that can never be stored is put aside. Gives how many still wait. */
  drain(save: (capture: Capture) => Promise<Result<unknown>>): Promise<number>;
  size(): Promise<number>;
};

/** All of it lies in `storage.local`: two of them are one. */
export function makeJournal(): Journal {
  return { keep, drain, size };
}

function keep(capture: Capture): Promise<boolean> {
  return locked(KEY, async () => {
    try {
      const ids = await readIds();
      const waiting = ids.includes(capture.captureId) ? ids : [...ids, capture.captureId];
      // One call: either both are there or none.
      await browser.storage.local.set({ [KEY]: waiting, [PREFIX + capture.captureId]: capture });
      return true;
    } catch (error) {
      await report('worker: journal', error);
      return false;
    }
  });
}

function drain(save: (capture: Capture) => Promise<Result<unknown>>): Promise<number> {
  // A lock of its own: a database that opens slowly holds this one up, and what comes meanwhile must be kept all the same.
  return locked(`${KEY}: drain`, async () => {
    for (const id of await readIds()) {
      const stored = (await browser.storage.local.get(PREFIX + id))[PREFIX + id];
      const capture = parse(schema, stored);
      const saved = capture.ok ? await save(capture.value) : capture;
      if (!saved.ok) {
        if (saved.code === 'storage-failed' || saved.code === 'storage-full') break;
        // A bug, told where it happened; a later version may do better.
        if (saved.code === 'internal') continue;
        // Nothing the user gave is thrown away, and nothing is told at every start: it waits for the user instead.
        await putAside(id, stored);
        await report('worker: journal', { name: saved.code, message: saved.detail ?? '' });
      }
      await forget(id);
    }
    return size();
  });
}

function forget(id: string): Promise<void> {
  return locked(KEY, async () => {
    const waiting = (await readIds()).filter((other) => other !== id);
    // First the list: killed in between, a capture that nobody lists is left, not one that is saved again.
    await browser.storage.local.set({ [KEY]: waiting });
    await browser.storage.local.remove(PREFIX + id);
  });
}

async function size(): Promise<number> {
  return (await readIds()).length;
}

async function readIds(): Promise<readonly string[]> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  if (stored === undefined) return [];
  if (Array.isArray(stored) && stored.every((id) => typeof id === 'string')) return stored;
  // The list is damaged: the captures themselves tell which there are.
  const all = Object.keys(await browser.storage.local.get(null));
  return all.filter((key) => key.startsWith(PREFIX)).map((key) => key.slice(PREFIX.length));
}
