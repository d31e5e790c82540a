import { afterEach, expect, it, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

const lines = new Blob(Array.from({ length: 2_000 }, (_, at) => `${JSON.stringify({ row: 'person', at })}\n`));

async function rowsAtOnce(): Promise<number> {
  const { readRows } = await import('../../src/background/staged-rows.ts');
  return (await readRows(lines, 0)).rows.length;
}

it('takes so many rows at once as a thread of its own may be busy with', async () => {
  expect(await rowsAtOnce()).toBe(250);
});

it('takes few in an event page, whose thread draws the pages as well', async () => {
  vi.stubGlobal('document', {});
  expect(await rowsAtOnce()).toBe(150);
});
