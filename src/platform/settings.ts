import { parse } from '../domain/parse.ts';
import { fail, type Result } from '../domain/result.ts';
import { DEFAULT_SETTINGS, type Settings, settings as schema } from '../domain/setting.ts';
import { locked } from './lock.ts';
import { browser } from './native.ts';
import { report } from './report.ts';

const KEY = 'settings';
/** Where a value that did not parse is kept, for the user to look at: it is never silently replaced. */
const DAMAGED_KEY = 'settings-damaged';

/** The settings as they stand. What is damaged is reported and kept; the defaults serve meanwhile. Never throws. */
export async function readSettings(): Promise<Settings> {
  try {
    return await readOrRescue();
  } catch (error) {
    await report('settings: read', error);
    return DEFAULT_SETTINGS;
  }
}

/** Changes some settings and gives all of them back. `storage-failed` when the browser did not keep them. */
export async function changeSettings(patch: Partial<Settings>): Promise<Result<Settings>> {
  return locked(KEY, async () => {
    try {
      const next = parse(schema, { ...(await readOrRescue()), ...patch });
      if (next.ok) await browser.storage.local.set({ [KEY]: next.value });
      return next;
    } catch (error) {
      await report('settings: change', error);
      return fail('storage-failed', 'settings');
    }
  });
}

/** Calls back with the new settings whenever any context changed them. Gives a function that stops it. */
export function watchSettings(onChange: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && KEY in changes) readSettings().then(onChange);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

/** What was put aside because it did not parse; `undefined` = nothing. */
export async function findDamagedSettings(): Promise<unknown> {
  return (await browser.storage.local.get(DAMAGED_KEY))[DAMAGED_KEY];
}

async function readOrRescue(): Promise<Settings> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  if (stored === undefined) return DEFAULT_SETTINGS;
  const { settings, damaged } = salvage(stored);
  if (damaged.length === 0) return settings;
  await keepDamaged(stored, damaged);
  return settings;
}

/** Every field that still parses, and the names of those that do not. A field that is missing is new: its default holds. */
export function salvage(stored: unknown): { settings: Settings; damaged: readonly string[] } {
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) {
    return { settings: DEFAULT_SETTINGS, damaged: ['settings'] };
  }
  let settings: Settings = DEFAULT_SETTINGS;
  const damaged: string[] = [];
  for (const field of Object.keys(DEFAULT_SETTINGS)) {
    if (!Object.hasOwn(stored, field)) continue;
    const next = parse(schema, { ...settings, [field]: (stored as Record<string, unknown>)[field] });
    if (next.ok) settings = next.value;
    else damaged.push(field);
  }
  return { settings, damaged };
}

/** Once for each damage: the same value read a hundred times is one report. */
async function keepDamaged(stored: unknown, fields: readonly string[]): Promise<void> {
  const kept = await findDamagedSettings();
  if (JSON.stringify(kept) === JSON.stringify(stored)) return;
  await browser.storage.local.set({ [DAMAGED_KEY]: stored });
  await report('settings: damaged', { name: 'unreadable', message: fields.join(', ') });
}
