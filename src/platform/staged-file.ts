import { linesIn } from './lines-in.ts';

/**
 * The rows of an import, between the page that read them and the worker that stores them: one file in the browser's own
 * file system for this extension, a row a line. Private windows of Firefox have no such place.
 */
const FOLDER = 'imports';

async function folder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle(FOLDER, { create: true });
}

/** The file beside the staged one in which rows wait while they are put in order. */
export function runsOf(id: string): string {
  return `${id}.runs`;
}

/** Throws where the browser has no place for files. */
export async function openStaged(id: string): Promise<FileSystemWritableFileStream> {
  const file = await (await folder()).getFileHandle(id, { create: true });
  return file.createWritable();
}

/** `undefined` = gone: the browser cleared it, or it was never there. */
export async function readStaged(id: string): Promise<File | undefined> {
  try {
    const file = await (await folder()).getFileHandle(id);
    return await file.getFile();
  } catch {
    // Not there, or no place for files: to the import it is the same.
    return undefined;
  }
}

/** Removes the rows that lie staged under this id of an import. Never throws. */
export async function dropStaged(id: string): Promise<void> {
  try {
    await (await folder()).removeEntry(id);
  } catch {
    // Gone already, or still open elsewhere: `dropOthers` comes by again.
  }
}

/** Files of imports that were never begun: a page was closed before its preview was answered. */
export async function dropOthers(kept: ReadonlySet<string>, olderThan: number): Promise<void> {
  try {
    const inside = await folder();
    for await (const [name, handle] of inside.entries()) {
      if (kept.has(name) || handle.kind !== 'file') continue;
      const { lastModified } = await (handle as FileSystemFileHandle).getFile();
      if (lastModified < olderThan) await inside.removeEntry(name);
    }
  } catch {
    // No place for files here: nothing to tidy.
  }
}

/** The ids of all staged files; empty where there is no place for files. */
export async function listStaged(): Promise<readonly string[]> {
  const names: string[] = [];
  try {
    for await (const name of (await folder()).keys()) names.push(name);
  } catch {
    // No place for files here.
  }
  return names;
}

const SPACE = 32;
/** Bytes of it that are looked at in one go. */
const STRETCH = 1_000_000;

/**
 * Blanks rows of a staged file with spaces, so that every other row stays where it is: a blank row is left out. `isGone`
 * sees each line. What was there stands until all of it is done.
 */
export async function blankStaged(id: string, isGone: (line: string) => boolean): Promise<void> {
  const file = await readStaged(id);
  if (!file) return;
  const gone: { position: number; length: number }[] = [];
  for await (const { bytes, position } of linesIn(file, STRETCH)) {
    if (isGone(new TextDecoder().decode(bytes))) gone.push({ position, length: bytes.length });
  }
  if (gone.length === 0) return;
  const handle = await (await folder()).getFileHandle(id);
  const writable = await handle.createWritable({ keepExistingData: true });
  for (const { position, length } of gone) {
    await writable.write({ type: 'write', position, data: new Uint8Array(length).fill(SPACE) });
  }
  await writable.close();
}
