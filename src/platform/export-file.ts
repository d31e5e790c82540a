/**
 * Where a file is written before the browser takes it as a download: on the disk, in the extension's own file system; in
 * memory where there is no such place (a private window, a browser that was told to keep nothing).
 */
const FOLDER = 'exports';
/** Longer than any download takes to be read. */
const KEPT_MS = 3_600_000;

/** A file that is being written, piece by piece. A full disk makes `write` and `close` throw. */
type ExportFile = {
  write(piece: Blob): Promise<void>;
  /** The whole file, for as long as it takes to save it. */
  close(type: string): Promise<Blob>;
  /** It was stopped: nothing of it stays. */
  abandon(): Promise<void>;
};

/** Begins a file. Never throws: where there is no place on the disk, it is written into memory. */
export async function openExport(): Promise<ExportFile> {
  try {
    return await onDisk();
  } catch {
    // No place for files.
    return inMemory();
  }
}

async function onDisk(): Promise<ExportFile> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle(FOLDER, { create: true });
  await tidy(folder);
  const name = crypto.randomUUID();
  const handle = await folder.getFileHandle(name, { create: true });
  const stream = await handle.createWritable();
  return {
    write: (piece) => stream.write(piece),
    async close(type) {
      await stream.close();
      const file = await handle.getFile();
      return file.slice(0, file.size, type);
    },
    async abandon() {
      await stream.abort();
      await folder.removeEntry(name);
    },
  };
}

function inMemory(): ExportFile {
  const pieces: Blob[] = [];
  return {
    async write(piece) {
      pieces.push(piece);
    },
    close: async (type) => new Blob(pieces, { type }),
    async abandon() {
      pieces.length = 0;
    },
  };
}

/** Files that were saved long ago, or whose page was closed while they were written. */
async function tidy(folder: FileSystemDirectoryHandle): Promise<void> {
  for await (const [name, handle] of folder.entries()) {
    try {
      const { lastModified } = await (handle as FileSystemFileHandle).getFile();
      if (lastModified < Date.now() - KEPT_MS) await folder.removeEntry(name);
    } catch {
      // Open in another tab, which is writing it.
    }
  }
}
