import { type Draft, draft as schema } from '../domain/capture.ts';
import { siteOf } from '../domain/identity.ts';
import { parse } from '../domain/parse.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Caller } from '../messages/server.ts';
import { locked } from '../platform/lock.ts';
import { browser } from '../platform/native.ts';
import { report } from '../platform/report.ts';

/** Name → Unix ms of the last change, so that the oldest can go without reading them all. */
const INDEX = 'drafts';
const PREFIX = 'draft:';
const KEPT = 200;
const KEPT_MS = 90 * 86_400_000;
/** Far above any note a person writes; below what would fill a disk when a page misuses the card. */
const SIZE = 1_000_000;

type Area = typeof browser.storage.local;

/**
 * What the user typed into a card that is not saved yet. A draft belongs to the site where it was typed, so that no
 * page can read or overwrite what was written on another. Of private windows nothing is kept on disk: their drafts
 * live in memory, with the browser's session.
 */
export type Drafts = {
  /** `mayDisplace`: where there are too many, it may take the place of another site's, and not of its own site's alone. */
  keep(draft: Draft, caller: Caller, mayDisplace: boolean): Promise<Result<{ kept: true }>>;
  find(key: string, caller: Caller): Promise<Result<Draft | null>>;
  discard(key: string, caller: Caller): Promise<Result<{ discarded: true }>>;
};

/** At most 200 drafts of at most 1,000,000 characters, for 90 days after their last change. Longer = `bad-payload`. */
export function makeDrafts(now: () => number): Drafts {
  return {
    keep: (draft, caller, mayDisplace) =>
      guarded(async () => {
        if (JSON.stringify(draft).length > SIZE) return fail('bad-payload', 'draft: too long');
        const area = areaOf(caller);
        const name = nameOf(draft.key, caller);
        const index = await readIndex(area, now());
        const next = { ...index, [name]: now() };
        const gone = outdated(next, now());
        for (const old of gone) delete next[old];
        const displaced = displacedBy(name, next);
        if (displaced !== undefined) {
          if (!mayDisplace && siteIn(displaced) !== siteIn(name)) return fail('not-allowed', 'draft: too many');
          delete next[displaced];
          gone.push(displaced);
        }
        await area.set({ [INDEX]: next, [PREFIX + name]: draft });
        if (gone.length > 0) await area.remove(gone.map((old) => PREFIX + old));
        return ok({ kept: true as const });
      }),
    find: (key, caller) =>
      guarded(async () => {
        const area = areaOf(caller);
        const name = caller.kind === 'page' ? await newestOf(area, key, now()) : nameOf(key, caller);
        if (name === undefined) return ok(null);
        const stored = (await area.get(PREFIX + name))[PREFIX + name];
        if (stored === undefined) return ok(null);
        const draft = parse(schema, stored);
        if (draft.ok) return draft;
        // Left where it is, and told: a card must open all the same.
        await report('worker: draft', { name: 'unreadable', message: draft.detail ?? '' });
        return ok(null);
      }),
    discard: (key, caller) =>
      guarded(async () => {
        const area = areaOf(caller);
        const index = await readIndex(area, now());
        const names = caller.kind === 'page' ? namesOf(index, key) : [nameOf(key, caller)];
        const kept = Object.fromEntries(Object.entries(index).filter(([name]) => !names.includes(name)));
        if (names.length > 0) {
          await area.set({ [INDEX]: kept });
          await area.remove(names.map((name) => PREFIX + name));
        }
        return ok({ discarded: true as const });
      }),
  };
}

function areaOf(caller: Caller): Area {
  return caller.incognito ? browser.storage.session : browser.storage.local;
}

/** Space ends the site: no host has one. Our own pages (the practice post) have no site. */
function nameOf(key: string, caller: Caller): string {
  return `${caller.kind === 'content' && caller.url ? siteOf(caller.url) : ''} ${key}`;
}

function siteIn(name: string): string {
  return name.slice(0, name.indexOf(' '));
}

function namesOf(index: Readonly<Record<string, number>>, key: string): string[] {
  return Object.keys(index).filter((name) => name.slice(name.indexOf(' ') + 1) === key);
}

/** Our own pages may go on with what was begun anywhere. */
async function newestOf(area: Area, key: string, time: number): Promise<string | undefined> {
  const index = await readIndex(area, time);
  return namesOf(index, key).sort((a, b) => (index[b] ?? 0) - (index[a] ?? 0))[0];
}

async function readIndex(area: Area, time: number): Promise<Record<string, number>> {
  const stored = (await area.get(INDEX))[INDEX];
  if (stored === undefined) return {};
  if (isIndex(stored)) return stored;
  // Damaged: the drafts themselves tell which there are; their age counts from today.
  const all = Object.keys(await area.get(null)).filter((key) => key.startsWith(PREFIX));
  return Object.fromEntries(all.map((key) => [key.slice(PREFIX.length), time]));
}

function isIndex(value: unknown): value is Record<string, number> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((at) => typeof at === 'number')
  );
}

/** The names of those that are too old. A clock that went back makes none of them old. */
function outdated(index: Readonly<Record<string, number>>, time: number): string[] {
  return Object.keys(index).filter((name) => time - (index[name] ?? 0) > KEPT_MS);
}

/** Which one goes so that the newest has room: the oldest of its own site, else the oldest. `undefined` = there is room. */
function displacedBy(newest: string, index: Readonly<Record<string, number>>): string | undefined {
  const others = Object.keys(index).filter((name) => name !== newest);
  if (others.length < KEPT) return undefined;
  others.sort((a, b) => (index[a] ?? 0) - (index[b] ?? 0));
  return others.find((name) => siteIn(name) === siteIn(newest)) ?? others[0];
}

/** One at a time, and a storage that refuses is a value. */
function guarded<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  return locked(INDEX, async () => {
    try {
      return await work();
    } catch (error) {
      await report('worker: draft', error);
      return fail('storage-failed', 'draft');
    }
  });
}
