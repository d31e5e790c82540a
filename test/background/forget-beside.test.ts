import '../support/fake-browser.ts';
import '../support/fake-files.ts';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetStaged, forgetStored } from '../../src/background/forget-beside.ts';
import { draftKeyOf } from '../../src/domain/draft-key.ts';
import { newId } from '../../src/domain/id.ts';
import { openStaged, readStaged } from '../../src/platform/staged-file.ts';
import type { Bare } from '../../src/storage/erase-traces.ts';
import { captureOf, must } from '../storage/suite/make.ts';
import { local, resetBrowser, senders } from '../support/fake-browser.ts';
import { resetFiles } from '../support/fake-files.ts';
import { makeDisk, startWorker } from '../support/test-worker.ts';

vi.mock('../../src/background/scripts.ts', () => ({ scripts: {} }));
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

describe('a draft of a view without an address goes with its moment', () => {
  const pageUrl = 'https://www.linkedin.com/feed/?trk=nav';
  const author = { site: 'linkedin', name: 'Mina Roos', handle: 'minaroos' };
  const feed = { kind: 'post', site: 'linkedin', pageUrl } as const;
  const text = 'Ask first.';
  const time = '2026-03-01T09:00:00Z';
  const whole = { url: 'https://www.linkedin.com/feed/update/urn:li:activity:7/', postId: 'activity:7' };
  it.each([
    ['of somebody, with a time', { ...feed, author, text, publishedAt: time }, {}],
    ['of nobody', { ...feed, text }, {}],
    ['without words', { ...feed }, {}],
    ['that was saved where it has one, and shows its time', { ...feed, author, text }, { ...whole, publishedAt: time }],
  ])('%s', async (_, sighting, seen) => {
    const worker = startWorker(makeDisk());
    const draft = { key: draftKeyOf(sighting), at: 1, edits: { note: 'half a thought' } };
    const saved = must(await worker.ask('capture.save', captureOf({ ...sighting, ...seen })));
    must(await worker.ask('draft.keep', draft, senders.content(pageUrl)));
    must(await worker.ask('draft.keep', { ...draft, key: 'linkedin:words:other' }, senders.content(pageUrl)));
    const id = saved.momentId as string;
    must(await worker.ask('moment.remove', { id }, senders.options()));
    must(await worker.ask('trash.erase', { things: [{ kind: 'moment', id }] }, senders.options()));
    await vi.waitFor(() =>
      expect(local.keys().filter((key) => key.startsWith('draft:'))).toEqual([
        'draft:linkedin.com linkedin:words:other',
      ]),
    );
  });
});

it('rows of an import that name what was erased go, and rows that were read since stay', async () => {
  const [id, at] = ['00000000-0000-4000-8000-000000000001', 1_000];
  const left = { id, v: 1, createdAt: 1, stamps: {}, deletedAt: 900, erased: true as const };
  const bare: Bare = { kind: 'moment', id, stage: 'bare', at, left, marks: ['x:post:1'], tags: [] };
  const rows = '{"row":"moment","moment":{"source":{"keys":["x:post:1"]}}}\n{"row":"moment","moment":{}}\n';
  const stage = async (staged: string) => {
    const file = await openStaged(staged);
    file.write(new TextEncoder().encode(rows));
    file.close();
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
