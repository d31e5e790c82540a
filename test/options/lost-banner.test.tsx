// @vitest-environment happy-dom
import '../support/page-api.ts';

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Lost } from '../../src/domain/lost.ts';
import { draw, settled } from '../support/draw.ts';

const readings: ((value: unknown) => void)[] = vi.hoisted(() => []);
const asked: ((lost: Lost | undefined) => void)[] = vi.hoisted(() => []);
vi.mock('../../src/storage/queries.ts', () => ({
  readDatabase: () => undefined,
  watch: (_read: unknown, onValue: (value: unknown) => void) => {
    readings.push(onValue);
    return () => undefined;
  },
}));
vi.mock('../../src/platform/lost.ts', () => ({
  readLost: () => new Promise((answer) => asked.push(answer)),
}));
vi.mock('../../src/options/data/backup/use-backups.ts', () => ({
  useBackups: () => ({ backups: [{ name: 'one', at: 1_000, reason: 'day', size: 10 }], copies: {} }),
}));
const { LostBanner } = await import('../../src/options/shell/lost-banner.tsx');

let drawn: ReturnType<typeof draw>;
beforeEach(() => {
  readings.splice(0);
  asked.splice(0);
  drawn = draw(<LostBanner />);
});
afterEach(() => drawn.undraw());

const isShown = () => drawn.root.querySelector('.banner') !== null;

async function found(given: number) {
  await settled();
  readings[0]?.({ people: 0, given });
  await settled();
}

it('says nothing of what was lost before it knows whether that was seen', async () => {
  await found(0);
  expect(isShown()).toBe(false);
  for (const answer of asked) answer({ at: 1_000, people: 3, moments: 9, isSeen: true });
  await settled();
  expect(isShown()).toBe(false);
});

it('says that something went where nothing was noted, and a backup was made of something', async () => {
  await found(0);
  for (const answer of asked) answer(undefined);
  await settled();
  expect(isShown()).toBe(true);
});
