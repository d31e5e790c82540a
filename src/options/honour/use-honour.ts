import { useEffect, useRef, useState } from 'preact/hooks';
import { type HonourDraft, withPeople } from '../../domain/honour.ts';
import { ok } from '../../domain/result.ts';
import { shuffled } from '../../domain/shuffle.ts';
import { keepHonour, readHonour } from '../../platform/honour-draft.ts';
import { t } from '../../platform/i18n.ts';
import { say } from '../act.ts';

/** The page that is being made, kept as it is typed. Absent until it is read. */
export function useHonour() {
  const [draft, draw] = useState<HonourDraft>();
  /** As it is now: two changes may come before anything is drawn. */
  const now = useRef<HonourDraft>(undefined);
  const set = (next: HonourDraft) => {
    now.current = next;
    draw(next);
    void keepHonour(next);
  };
  useEffect(() => {
    void readHonour().then((stored) => {
      now.current ??= stored;
      draw(now.current);
    });
  }, []);
  const change = (by: (before: HonourDraft) => HonourDraft) => {
    if (now.current) set(by(now.current));
  };
  /** With an undo: many may have been added or taken away at one press. */
  const changeMany = (by: (before: HonourDraft) => HonourDraft, words: (difference: number) => string) => {
    const before = now.current;
    if (!before) return;
    const next = by(before);
    set(next);
    say(words(Math.abs(next.ids.length - before.ids.length)), async () => {
      set(before);
      return ok(undefined);
    });
  };
  return {
    draft,
    change,
    add: (ids: readonly string[]) => change((before) => withPeople(before, ids, Math.random)),
    addMany: (ids: readonly string[], words: (added: number) => string) =>
      changeMany((before) => withPeople(before, ids, Math.random), words),
    remove: (id: string) => change((before) => ({ ...before, ids: before.ids.filter((one) => one !== id) })),
    clear: () =>
      changeMany(
        (before) => ({ ...before, ids: [] }),
        () => t('honour_cleared'),
      ),
    shuffle: () => change((before) => ({ ...before, ids: shuffled(before.ids, Math.random) })),
  };
}
