import { type Backup, readBackupName } from '../domain/backup.ts';

/** Backups, beside the database in the browser's own file system for this extension: they outlive a database that broke. */
const FOLDER = 'backups';

async function folder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle(FOLDER, { create: true });
}

/** The newest first; empty where the browser has no place for files. */
export async function listBackups(): Promise<Backup[]> {
  try {
    return (await ownBackups(await folder())).sort((a, b) => b.at - a.at);
  } catch {
    // A private window, or a browser that was told to keep nothing.
    return [];
  }
}

/** The backups in a folder: those files alone whose name says that they are, behind this beginning, which is left away. */
export async function ownBackups(inside: FileSystemDirectoryHandle, beginning = ''): Promise<Backup[]> {
  const found: Backup[] = [];
  for await (const [whole, handle] of inside.entries()) {
    const name = whole.slice(beginning.length);
    const said = whole.startsWith(beginning) && handle.kind === 'file' ? readBackupName(name) : undefined;
    if (!said) continue;
    const { size } = await (handle as FileSystemFileHandle).getFile();
    // Begun and never finished: the browser or the worker was stopped.
    if (size > 0) found.push({ name, size, ...said });
  }
  return found;
}

/**
 * Writes one; what stands under the name appears only when it is whole. False = a browser that was told to keep nothing
 * has no place for files. Throws where there is no room.
 */
export async function writeBackup(name: string, content: ReadableStream<Uint8Array>): Promise<boolean> {
  let inside: FileSystemDirectoryHandle;
  try {
    inside = await folder();
  } catch {
    // That is the answer.
    await content.cancel();
    return false;
  }
  const file = await inside.getFileHandle(name, { create: true });
  await content.pipeTo(await file.createWritable());
  return true;
}

/** `undefined` = gone. */
export async function readBackup(name: string): Promise<File | undefined> {
  try {
    return await (await (await folder()).getFileHandle(name)).getFile();
  } catch {
    // Thinned meanwhile.
    return undefined;
  }
}

/** Removes one backup. Never throws: one that cannot be removed goes with a later thinning. */
export async function dropBackup(name: string): Promise<void> {
  try {
    await (await folder()).removeEntry(name);
  } catch {
    // Gone already, or open elsewhere: the next thinning comes by.
  }
}
