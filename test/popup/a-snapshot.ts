import type { Snapshot } from '../../src/domain/snapshot.ts';
import { weekStart } from '../../src/domain/when.ts';

/** A UUID for the nth thing of a test. */
export function uuid(nth: number): string {
  return `00000000-0000-4000-8000-${String(nth).padStart(12, '0')}`;
}

/** The snapshot of a small network of `count` people with one moment each. */
export function aSnapshot(count: number): Snapshot {
  const now = Date.now();
  const each = Array.from({ length: count }, (_, nth) => nth);
  return {
    v: 1,
    at: now,
    counts: { people: count, organisations: 0, moments: count },
    week: { from: weekStart(now), taken: 9, given: 4 },
    review: { due: [], done: 0 },
    people: each.map((nth) => ({
      id: uuid(nth),
      name: `Person ${nth}`,
      kind: 'person',
      tie: 'weak',
      lastAt: now - nth * 86_400_000,
      line: `Line ${nth}`,
    })),
    moments: each.map((nth) => ({
      id: uuid(100 + nth),
      kind: 'learned',
      at: now - nth * 86_400_000,
      line: `Moment ${nth}`,
      people: [`Person ${nth}`],
      site: 'x',
    })),
  };
}
