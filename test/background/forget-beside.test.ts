import '../support/fake-browser.ts';
import '../support/fake-files.ts';
import { beforeEach, expect, it } from 'vitest';
import { forgetStaged, forgetStored } from '../../src/background/forget-beside.ts';
import { newId } from '../../src/domain/id.ts';
import { openStaged, readStaged } from '../../src/platform/staged-file.ts';
import type { Bare } from '../../src/storage/erase-traces.ts';
import { local, resetBrowser } from '../support/fake-browser.ts';
import { resetFiles } from '../support/fake-files.ts';

beforeEach(resetBrowser);
beforeEach(resetFiles);

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

it('rows of an import that name what was erased go, and rows that were read since stay', async () => {
  const [id, at] = ['00000000-0000-4000-8000-000000000001', 1_000];
  const left = { id, v: 1, createdAt: 1, stamps: {}, deletedAt: 900, erased: true as const };
  const bare: Bare = { kind: 'moment', id, stage: 'bare', at, left, marks: ['x:post:1'], tags: [] };
  const rows = '{"row":"moment","moment":{"source":{"keys":["x:post:1"]}}}\n{"row":"moment","moment":{}}\n';
  const stage = async (staged: string) => {
    const file = await openStaged(staged);
    await file.write(rows);
    await file.close();
    return async () => (await readStaged(staged))?.text();
  };
  const random = new Uint8Array(16);
  const before = await stage(newId(999, random));
  const since = await stage(newId(1_001, random));
  const unknown = await stage('00000000-0000-4000-8000-000000000002');
  await forgetStaged([bare]);
  expect(await before()).toBe(`${' '.repeat(58)}\n{"row":"moment","moment":{}}\n`);
  expect(await since()).toBe(rows);
  expect(await unknown()).toBe(await before());
});
