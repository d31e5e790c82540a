// @vitest-environment happy-dom
import '../support/page-api.ts';
import { afterEach, expect, it, vi } from 'vitest';
import type { PersonPage } from '../../src/storage/rows.ts';
import { draw, settled } from '../support/draw.ts';

type Reads = <T>(read: () => Promise<T>, onValue: (value: T) => void) => () => void;
const watch: Reads = (read, onValue) => {
  void read().then(onValue);
  return () => undefined;
};
const [FIRST, MIDDLE, LAST, GAVE] = [2, 5, 9, 20].map((day) => new Date(2026, 3, day, 12).getTime()) as number[];
vi.mock('../../src/storage/queries.ts', () => ({
  watch,
  giveAndTake: async () => ({ took: [MIDDLE, LAST, FIRST], gave: [GAVE] }),
  listMoments: async () => ({ rows: [], total: 0 }),
}));
const { PersonStory } = await import('../../src/options/person/person-story.tsx');
const { dayText } = await import('../../src/options/day-text.ts');

let drawn: ReturnType<typeof draw> | undefined;
afterEach(() => drawn?.undraw());

it('says from when to when something was learned from somebody, whatever else there was', async () => {
  const person = { id: 'p', name: 'Ada', kind: 'person', tags: [], roles: [] };
  const stats = { personId: 'p', learned: 3, gave: 1, asked: 0, met: 0, sites: [] };
  drawn = draw(
    <PersonStory page={{ person, stats, profiles: [], brought: [], merged: [] } as unknown as PersonPage} />,
  );
  await settled();
  const said = drawn.root.textContent;
  expect(said).toContain(dayText(FIRST ?? 0));
  expect(said).toContain(dayText(LAST ?? 0));
  expect(said).not.toContain(dayText(GAVE ?? 0));
});
