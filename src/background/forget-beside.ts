import { timeOfId } from '../domain/id.ts';
import { mentions } from '../domain/mentions.ts';
import { locked } from '../platform/lock.ts';
import { browser } from '../platform/native.ts';
import { blankStaged, listStaged } from '../platform/staged-file.ts';
import type { Bare } from '../storage/erase-traces.ts';

/** What erased records have left beside the database: in the extension's own storage and in the rows of imports. */

type Items = Record<string, unknown>;

/** Unfinished cards and forms about them, what could never be stored of them, and answers to a reflection. */
export async function forgetStored(bare: readonly Bare[]): Promise<void> {
  const erasedAt = new Map(bare.flatMap(({ marks, at }) => marks.map((mark) => [mark, at] as const)));
  const marks = new Set(erasedAt.keys());
  const ids = new Set(bare.map(({ id }) => id));
  await locked('drafts', async () => {
    await forgetDrafts(browser.storage.local, erasedAt, ids);
    await forgetDrafts(browser.storage.session, erasedAt, ids);
  });
  const items: Items = await browser.storage.local.get(null);
  const gone = Object.entries(items).filter(
    ([key, value]) =>
      (key.startsWith('aside:') && mentions(value, marks)) ||
      (key.startsWith('reflection-draft:') && ids.has(key.slice('reflection-draft:'.length))),
  );
  if (gone.length > 0) await browser.storage.local.remove(gone.map(([key]) => key));
}

type Area = typeof browser.storage.local;

/**
 * A draft about one of them goes, unless it was written since: then it is of what may come back as new. In a form that only
 * names somebody, the name does. `erasedAt`: Unix ms, by key.
 */
async function forgetDrafts(
  area: Area,
  erasedAt: ReadonlyMap<string, number>,
  ids: ReadonlySet<string>,
): Promise<void> {
  const items: Items = await area.get(null);
  const drafts = Object.entries(items).filter(([key]) => key.startsWith('draft:'));
  const stored = items['drafts'];
  const index = typeof stored === 'object' && stored !== null ? (stored as Items) : undefined;
  const changedAt = (key: string) => Number(index?.[key.slice('draft:'.length)]) || 0;
  const gone = drafts.filter(
    ([key, draft]) => changedAt(key) <= (erasedAt.get(String((draft as Items | null)?.['key'])) ?? -1),
  );
  const changed = drafts.flatMap(([key, draft]) => {
    const without = withoutPeople(draft, ids);
    return without ? [[key, without] as const] : [];
  });
  if (changed.length > 0) await area.set(Object.fromEntries(changed));
  if (gone.length === 0) return;
  if (index) {
    const names = new Set(gone.map(([key]) => key.slice('draft:'.length)));
    await area.set({ drafts: Object.fromEntries(Object.entries(index).filter(([name]) => !names.has(name))) });
  }
  await area.remove(gone.map(([key]) => key));
}

/** `undefined` = it names none of them. */
function withoutPeople(draft: unknown, ids: ReadonlySet<string>): unknown {
  const log = (draft as { log?: { people?: unknown } } | null)?.log;
  if (!log || !Array.isArray(log.people)) return undefined;
  const people = log.people.filter((one: { id?: string } | null) => !ids.has(one?.id ?? ''));
  return people.length === log.people.length ? undefined : { ...(draft as object), log: { ...log, people } };
}

/**
 * Rows of imports that were read and wait: whatever names one of them is left out when the import goes on. Not rows that were
 * read since it was erased: what they bring is new.
 */
export async function forgetStaged(bare: readonly Bare[]): Promise<void> {
  for (const id of await listStaged()) {
    // Of an id that does not say when: as if it were before.
    const readAt = timeOfId(id) ?? Number.NEGATIVE_INFINITY;
    const gone = bare.filter(({ at }) => readAt <= at);
    if (gone.length > 0) await blankStaged(id, namesAny(gone));
  }
}

function namesAny(bare: readonly Bare[]): (line: string) => boolean {
  const marks = new Set(bare.flatMap((one) => one.marks));
  const erased = new Set(bare.map(({ kind, id }) => `${kind}:${id}`));
  return (line) => {
    try {
      const row = JSON.parse(line) as { kind?: string; record?: { id?: string } } | null;
      return erased.has(`${row?.kind}:${row?.record?.id}`) || mentions(row, marks);
    } catch {
      // Blank already, or cut off: no row.
      return false;
    }
  };
}
