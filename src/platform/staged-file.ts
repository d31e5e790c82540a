/**
 * The rows of an import, between the page that read them and the worker that stores them: one file in the browser's own
 * file system for this extension, a row a line. Private windows of Firefox have no such place.
 */
const FOLDER = 'imports';

async function folder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle(FOLDER, { create: true });
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
