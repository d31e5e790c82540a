// @vitest-environment happy-dom
import '../support/page-api.ts';

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { draw, settled } from '../support/draw.ts';

const DAY = 86_400_000;
const asked = vi.hoisted(() => ({ whenWritten: vi.fn(), report: vi.fn() }));
vi.mock('../../src/platform/report.ts', () => ({ report: asked.report }));
vi.mock('../../src/storage/queries.ts', async () => ({
  ...(await import('../../src/storage/refusal.ts')),
  readDatabase: () => undefined,
  whenWritten: asked.whenWritten,
}));
const { CopyBanner } = await import('../../src/options/shell/copy-banner.tsx');

let drawn: ReturnType<typeof draw>;
beforeEach(() => vi.clearAllMocks());
afterEach(() => drawn.undraw());
const banner = () => drawn.root.querySelector('.banner');

it('mentions that there is no copy outside the browser', async () => {
  asked.whenWritten.mockResolvedValue({ firstAt: Date.now() - 90 * DAY, changedAt: Date.now() - DAY });
  drawn = draw(<CopyBanner />);
  await settled();
  expect(banner()).not.toBeNull();
});

it('says nothing while the database does not open: another banner does, and it is no fault of ours', async () => {
  asked.whenWritten.mockRejectedValue(Object.assign(new Error('closed'), { name: 'DatabaseClosedError' }));
  drawn = draw(<CopyBanner />);
  await settled();
  expect(banner()).toBeNull();
  expect(asked.report).not.toHaveBeenCalled();
});

it('reports whatever else goes wrong', async () => {
  asked.whenWritten.mockRejectedValue(new TypeError('a bug'));
  drawn = draw(<CopyBanner />);
  await settled();
  expect(banner()).toBeNull();
  expect(asked.report).toHaveBeenCalledTimes(1);
});
