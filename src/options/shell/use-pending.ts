import { useEffect, useRef, useState } from 'preact/hooks';
import type { Result } from '../../domain/result.ts';
import { sameValue } from '../../domain/stamp.ts';

/** How long a change is believed before what is stored is shown again. */
const BELIEVED_MS = 1_500;

/**
 * Shows a change at once and stores it behind: two quick changes of one list must not start from the same old list.
 * Saves go out one after the other. A refused one falls back to what is stored. `save` learns what was shown `before`, so
 * that of a list only the members that the user changed are stored.
 */
export function usePending<T>(
  saved: T,
  save: (value: T, before: T) => Promise<Result<unknown>>,
): [T, (value: T) => void] {
  const [pending, setPending] = useState<{ value: T }>();
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const count = useRef(0);
  useEffect(() => {
    if (pending && sameValue(pending.value, saved)) setPending(undefined);
  }, [pending, saved]);

  const shown = pending ? pending.value : saved;
  const latest = useRef(shown);
  latest.current = shown;

  const change = (value: T) => {
    const before = latest.current;
    latest.current = value;
    count.current += 1;
    const turn = count.current;
    setPending({ value });
    queue.current = queue.current.then(async () => {
      const result = await save(value, before);
      if (turn !== count.current) return;
      if (!result.ok) setPending(undefined);
      else setTimeout(() => turn === count.current && setPending(undefined), BELIEVED_MS);
    });
  };
  return [shown, change];
}
