import { newId } from '../domain/id.ts';
import type { Ports } from '../domain/ports.ts';
import { locked } from '../platform/lock.ts';
import { browser } from '../platform/native.ts';
import { report } from '../platform/report.ts';

const KEY = 'device';
let device: Promise<string> | undefined;

/** What the rules need from outside, as the worker has it. */
export async function getPorts(): Promise<Ports> {
  device ??= findDevice();
  return { now, random, device: await device };
}

export function now(): number {
  return Date.now();
}

function random(): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(16));
}

/** This installation's id, made at the first need. */
async function findDevice(): Promise<string> {
  const fresh = newId(now(), random());
  try {
    return await locked(KEY, async () => {
      const stored = (await browser.storage.local.get(KEY))[KEY];
      if (typeof stored === 'string' && stored.length > 0 && stored.length <= 100) return stored;
      await browser.storage.local.set({ [KEY]: fresh });
      return fresh;
    });
  } catch (error) {
    // A storage that refuses must not stop a capture: this run counts as a device of its own, and the next tries again.
    await report('worker: device', error);
    return fresh;
  }
}
