import '../support/fake-browser.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { backupName } from '../../src/domain/backup.ts';
import { copyInto } from '../../src/platform/backup-folder.ts';
import { writerMark } from '../../src/platform/copies.ts';
import { resetBrowser } from '../support/fake-browser.ts';
import { type FakeFolder, files, makeFolder, resetFiles } from '../support/fake-files.ts';

const DAY = 86_400_000;
const START = Date.UTC(2026, 2, 4, 9);
const copy = (folder: FakeFolder, at: number, content = 'gz') =>
  copyInto(folder as unknown as FileSystemDirectoryHandle, backupName(at, 'day'), new Blob([content]));

describe('backups in a folder of the user', () => {
  let folder: FakeFolder;
  beforeEach(() => {
    resetFiles();
    folder = makeFolder('My copies');
  });

  it('are written once, and thinned, and nothing else there is touched', async () => {
    const theirs = [
      'holiday.jpg',
      'weft-notes.txt',
      `weft-${backupName(START, 'day')}.crswap`,
      backupName(START, 'day'),
      // Saved by hand, and from another browser.
      `weft-${backupName(START, 'day')}`,
      `weft-${backupName(START + DAY, 'day')}`,
      `weft-00000000-${backupName(START, 'day')}`,
    ];
    for (const name of theirs) {
      const writing = await (await folder.getFileHandle(name, { create: true })).createWritable();
      await writing.write('theirs');
      await writing.close();
    }
    await folder.getDirectoryHandle('weft-folder', { create: true });
    for (let day = 0; day < 60; day += 1) await copy(folder, START + day * DAY);
    const names = [...folder.inside.keys()];
    expect(names).toEqual(expect.arrayContaining([...theirs, 'weft-folder']));
    const ours = names.filter((name) => !theirs.includes(name) && name !== 'weft-folder');
    expect(ours.length).toBeLessThanOrEqual(11);
    expect(ours).toContain(`weft-${await writerMark()}-${backupName(START + 59 * DAY, 'day')}`);
    await copy(folder, START + 59 * DAY, 'another');
    const file = await folder.getFileHandle(`weft-${await writerMark()}-${backupName(START + 59 * DAY, 'day')}`);
    expect(await (await file.getFile()).text()).toBe('gz');
  });

  it('leave no half behind that counts as one when the disk is full', async () => {
    files.isFull = true;
    await expect(copy(folder, START)).rejects.toThrow();
    files.isFull = false;
    await copy(folder, START, 'whole');
    const file = await folder.getFileHandle(`weft-${await writerMark()}-${backupName(START, 'day')}`);
    expect(await (await file.getFile()).text()).toBe('whole');
  });
});

it('two browsers that copy into one folder keep theirs each', async () => {
  resetFiles();
  const folder = makeFolder('Synced');
  for (let day = 0; day < 4; day += 1) await copy(folder, START + day * DAY, 'first');
  const before = [...folder.inside.keys()];
  resetBrowser();
  for (let day = 0; day < 4; day += 1) await copy(folder, START + day * DAY + 1_000, 'second');
  expect([...folder.inside.keys()]).toEqual(expect.arrayContaining(before));
  expect(folder.inside.size).toBe(8);
});
