import '../support/fake-browser.ts';
import { beforeEach, expect, it } from 'vitest';
import { forgetStored } from '../../src/background/forget-beside.ts';
import type { Bare } from '../../src/storage/erase-traces.ts';
import { local, resetBrowser } from '../support/fake-browser.ts';

beforeEach(resetBrowser);

it('a draft about what was erased goes, and one that was written since stays', async () => {
  const [id, at, name] = ['00000000-0000-4000-8000-000000000001', 1_000, 'x.com x:post:1'];
  const left = { id, v: 1, createdAt: 1, stamps: {}, deletedAt: 900, erased: true as const };
  const bare: Bare = { kind: 'moment', id, stage: 'bare', at, left, marks: ['x:post:1'], tags: [] };
  const keep = (changedAt: number) =>
    local.set({ drafts: { [name]: changedAt, other: 1 }, [`draft:${name}`]: { key: 'x:post:1', note: 'mine' } });
  await keep(999);
  await forgetStored([bare]);
  expect(local.peek(`draft:${name}`)).toBeUndefined();
  expect(local.peek('drafts')).toEqual({ other: 1 });
  // A round that was interrupted is done again, also after the user wrote about the same post anew.
  await keep(1_001);
  await forgetStored([bare]);
  expect(local.peek(`draft:${name}`)).toMatchObject({ note: 'mine' });
  expect(local.peek('drafts')).toEqual({ [name]: 1_001, other: 1 });
});
