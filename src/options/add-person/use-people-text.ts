import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { newId } from '../../domain/id.ts';
import type { Result } from '../../domain/result.ts';
import type { Tie } from '../../domain/tie.ts';
import { call } from '../../messages/client.ts';
import { findKnown, type Known } from './known-people.ts';
import { type ReadLines, readLines, type Somebody } from './read-lines.ts';

/** Corrections by the user to what was read. */
type Edit = Partial<Pick<Somebody, 'name' | 'kind'>>;
/** What is given to everybody who is added at once. */
export type ForAll = { tie: Tie | undefined; tags: readonly string[]; intent?: string };
export type PeopleText = ReturnType<typeof usePeopleText>;

/** A text of names and links, what was read from it, and who of them is in the network already. */
export function usePeopleText() {
  const [text, setText] = useState('');
  const [edits, setEdits] = useState<Readonly<Record<string, Edit>>>({});
  const [known, setKnown] = useState<ReadonlyMap<string, Known>>(new Map());
  // Adding the same person again after a failure is the same act: the first may have been stored without an answer.
  const acts = useRef(new Map<string, string>()).current;
  const raw = useMemo(() => readLines(text), [text]);
  const read: ReadLines = { ...raw, people: raw.people.map((one) => ({ ...one, ...edits[one.key] })) };

  useEffect(() => {
    if (raw.people.length === 0) return;
    let late = false;
    const timer = setTimeout(async () => {
      const found = await findKnown(raw.people);
      if (!late) setKnown(found);
    }, 200);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [raw]);

  return {
    text,
    setText,
    read,
    known,
    edit: (key: string, change: Edit) => setEdits({ ...edits, [key]: { ...edits[key], ...change } }),
    /** Those who would be added: with a name, and no profile of theirs known yet. */
    fresh: read.people
      .filter(({ key, name }) => name.trim() && known.get(key)?.by !== 'profile')
      .map((one): Wanted => ({ ...one, actId: actOf(acts, `${one.key} ${one.kind} ${one.name}`) })),
  };
}

/** Somebody to add, by one act. */
export type Wanted = Somebody & { actId: string };

function actOf(acts: Map<string, string>, what: string): string {
  const actId = acts.get(what) ?? newId(Date.now(), crypto.getRandomValues(new Uint8Array(16)));
  acts.set(what, actId);
  return actId;
}

/** What became of adding several people: who was stored, and those who were not stay with the reason. */
export type Added = {
  ids: readonly string[];
  tokens: readonly string[];
  failed?: Extract<Result<never>, { ok: false }>;
};

/** Adds people one after the other; stops at the first failure, so that a full disk is said once. */
export async function addPeople(people: readonly Wanted[], { tie, tags, intent }: ForAll): Promise<Added> {
  const ids: string[] = [];
  const tokens: string[] = [];
  // Somebody met again while the text stood there is opened, not doubled.
  const known = await findKnown(people);
  for (const { key, actId, name, kind, profiles } of people) {
    const there = known.get(key);
    if (there?.by === 'profile') {
      ids.push(there.id);
      continue;
    }
    const result = await call('person.create', {
      actId,
      name: name.trim(),
      kind,
      tags: [...tags],
      profiles: [...profiles],
      ...(tie ? { tie } : {}),
      ...(intent?.trim() ? { intent: intent.trim() } : {}),
    });
    if (!result.ok) return { ids, tokens, failed: result };
    ids.push(result.value.id);
    tokens.push(result.value.token);
  }
  return { ids, tokens };
}
