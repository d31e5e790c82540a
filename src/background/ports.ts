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

/** Unix ms. */
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
    // Nearly always it is there, and the gesture that woke the worker waits for it.
    const known = await storedDevice();
    if (known !== undefined) return known;
    return await locked(KEY, async () => {
      const stored = await storedDevice();
      if (stored !== undefined) return stored;
      await browser.storage.local.set({ [KEY]: fresh });
      return fresh;
    });
  } catch (error) {
    // A storage that refuses must not stop a capture: this run counts as a device of its own, and the next tries again.
    await report('worker: device', error);
    return fresh;
  }
}

async function storedDevice(): Promise<string | undefined> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  return typeof stored === 'string' && stored.length > 0 && stored.length <= 100 ? stored : undefined;
}
