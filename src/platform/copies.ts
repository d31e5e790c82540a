import { type Copies, copies } from '../domain/backup.ts';
import { parse } from '../domain/parse.ts';
import { locked } from './lock.ts';
import { browser } from './native.ts';

const KEY = 'copies';
const LEARNER = 'learner';
const WRITER = 'writer';

/** What is damaged counts as never. */
export async function readCopies(): Promise<Copies> {
  const stored = parse(copies, (await browser.storage.local.get(KEY))[KEY]);
  return stored.ok ? stored.value : {};
}

/** Notes what `patch` names and leaves the rest as it stands, whatever another page notes at the same time. */
export async function noteCopies(patch: Copies): Promise<void> {
  await locked(KEY, async () => browser.storage.local.set({ [KEY]: { ...(await readCopies()), ...patch } }));
}

/** Who learned, in learning records: an id that says nothing and stays the same, so that a record sent twice is one. */
export function learnerId(): Promise<string> {
  return lastingId(LEARNER);
}

/** Which browser wrote a file, in a folder that others may write to as well: eight letters and digits. */
export async function writerMark(): Promise<string> {
  return (await lastingId(WRITER)).slice(0, 8);
}

function lastingId(key: string): Promise<string> {
  return locked(key, async () => {
    const stored = (await browser.storage.local.get(key))[key];
    if (typeof stored === 'string' && /^[\w-]{10,100}$/.test(stored)) return stored;
    const fresh = crypto.randomUUID();
    await browser.storage.local.set({ [key]: fresh });
    return fresh;
  });
}
