import { surplusBackups } from '../domain/backup.ts';
import { listBackups, ownBackups, readBackup } from './backup-files.ts';
import { noteCopies, writerMark } from './copies.ts';
import { dropHandle, keepHandle, readHandle } from './handle-store.ts';
import { locked } from './lock.ts';

/** Chromium alone: https://developer.mozilla.org/docs/Web/API/Window/showDirectoryPicker */
type Access = { mode: 'readwrite' };
type Picker = { showDirectoryPicker?(options: Access & { id: string }): Promise<FileSystemDirectoryHandle> };
type Permitted = FileSystemDirectoryHandle & {
  queryPermission(access: Access): Promise<PermissionState>;
  requestPermission(access: Access): Promise<PermissionState>;
};

const WRITE: Access = { mode: 'readwrite' };

/** The folder that backups are copied to. `isAllowed` false = the browser wants to ask the user again, by a gesture. */
export type BackupFolder = { name: string; isAllowed: boolean };

/** False where the browser has no picker for folders, as in Firefox. */
export function canPickFolder(): boolean {
  return typeof (globalThis as Picker).showDirectoryPicker === 'function';
}

/** Only straight from a gesture. False = the user turned away. */
export async function pickFolder(): Promise<boolean> {
  try {
    const handle = await (globalThis as Picker).showDirectoryPicker?.({ ...WRITE, id: 'weft-backups' });
    if (handle) await keepHandle(handle);
    return handle !== undefined;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return false;
    throw error;
  }
}

/** `undefined` = none was picked. */
export async function readFolder(): Promise<BackupFolder | undefined> {
  const handle = await readHandle();
  return handle && { name: handle.name, isAllowed: await isAllowed(handle) };
}

/** Asks again, straight from a gesture. */
export async function allowFolder(): Promise<boolean> {
  const handle = (await readHandle()) as Permitted | undefined;
  return (await handle?.requestPermission(WRITE)) === 'granted';
}

/** The folder and what lies in it stay; nothing more is written. */
export async function forgetFolder(): Promise<void> {
  await dropHandle();
}

/**
 * Brings the newest backup into the folder, where there is one that may be written to; thins ours there. True = it is in.
 * Throws where the folder cannot be written to: it was removed, or the disk is full.
 */
export async function copyToFolder(): Promise<boolean> {
  const handle = await readHandle();
  if (!handle || !(await isAllowed(handle))) return false;
  return locked('backup-folder', async () => {
    const [newest] = await listBackups();
    const file = newest && (await readBackup(newest.name));
    if (!file) return false;
    await copyInto(handle, newest.name, file);
    await noteCopies({ folderAt: newest.at });
    return true;
  });
}

/**
 * Puts one backup into a folder, unless it is in it, and removes those of ours that are no longer needed. Whatever does not
 * begin with this browser's own mark is never touched: a folder may be shared with another browser that has Weft, and hold
 * backups that were saved by hand.
 */
export async function copyInto(folder: FileSystemDirectoryHandle, name: string, content: Blob): Promise<void> {
  const ours = await ownBeginning();
  const there = await ownBackups(folder, ours);
  if (!there.some((one) => one.name === name)) {
    const file = await folder.getFileHandle(ours + name, { create: true });
    await content.stream().pipeTo(await file.createWritable());
  }
  for (const surplus of surplusBackups(await ownBackups(folder, ours))) await folder.removeEntry(ours + surplus.name);
}

/** Does something with each backup of this browser in the folder, where there is one that may be written to. */
export async function eachInFolder(work: (file: FileSystemFileHandle) => Promise<void>): Promise<void> {
  const handle = await readHandle();
  if (!handle || !(await isAllowed(handle))) return;
  await locked('backup-folder', async () => {
    const ours = await ownBeginning();
    for (const { name } of await ownBackups(handle, ours)) await work(await handle.getFileHandle(ours + name));
  });
}

async function ownBeginning(): Promise<string> {
  return `weft-${await writerMark()}-`;
}

async function isAllowed(handle: FileSystemDirectoryHandle): Promise<boolean> {
  return (await (handle as Permitted).queryPermission(WRITE)) === 'granted';
}
