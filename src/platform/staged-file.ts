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

/** A file that is written from its beginning and read at any place. Neither waits: only a dedicated worker has such. */
export type OwnFile = {
  /** Behind what was written before. Throws a `QuotaExceededError` where there is no room. */
  write(bytes: Uint8Array<ArrayBuffer>): void;
  /** Fills these with what stands at this place, and says how many it filled: fewer where the file ends before. */
  read(into: Uint8Array<ArrayBuffer>, at: number): number;
  /** Until then nobody else can write to the file or remove it. */
  close(): void;
};

/** Of https://fs.spec.whatwg.org/#api-filesystemsyncaccesshandle: the compiler's library has it for workers alone. */
type SyncAccess = {
  write(bytes: Uint8Array<ArrayBuffer>, options: { at: number }): number;
  read(into: Uint8Array<ArrayBuffer>, options: { at: number }): number;
  truncate(size: number): void;
  flush(): void;
  close(): void;
};
type SyncHandle = FileSystemFileHandle & { createSyncAccessHandle(): Promise<SyncAccess> };

/** Empty. Throws where the browser has no place for files. */
export async function openStaged(id: string): Promise<OwnFile> {
  const handle = (await (await folder()).getFileHandle(id, { create: true })) as SyncHandle;
  const file = await handle.createSyncAccessHandle();
  file.truncate(0);
  let size = 0;
  return {
    write(bytes) {
      const written = file.write(bytes, { at: size });
      if (written < bytes.length) throw new DOMException('staged rows', 'QuotaExceededError');
      size += written;
    },
    read: (into, at) => file.read(into, { at }),
    close() {
      file.flush();
      file.close();
    },
  };
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

/** A reader that was ended lets go of its files some moments later. */
const TRIES = 5;
const BETWEEN_MS = 200;

/** Removes the rows that lie staged under this id of an import. Never throws. */
export async function dropStaged(id: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await (await folder()).removeEntry(id);
      return;
    } catch (error) {
      // Gone already; or open for good: `dropOthers` comes by again.
      const isHeld = error instanceof DOMException && error.name === 'NoModificationAllowedError';
      if (!isHeld || tries === TRIES) return;
      await new Promise((again) => setTimeout(again, BETWEEN_MS));
    }
  }
}

/** Files of imports that were never begun: a page was closed before its preview was answered. */
export async function dropOthers(kept: ReadonlySet<string>, olderThan: number): Promise<void> {
  try {
    const inside = await folder();
    for await (const [name, handle] of inside.entries()) {
      if (kept.has(name) || handle.kind !== 'file') continue;
      const { lastModified } = await (handle as FileSystemFileHandle).getFile();
      if (lastModified < olderThan) await dropStaged(name);
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
