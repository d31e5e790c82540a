/** One chosen file, with its folders in its name. */
export type Chosen = { file: File; name: string };

/** More files than any export has. */
const MOST_FILES = 50_000;

/** The files of a drop, those in folders too. */
export async function filesOfDrop(transfer: DataTransfer): Promise<Chosen[]> {
  // The list is only there during the event: everything is asked for before the first wait.
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.() ?? null);
  const plain = [...transfer.files].map((file) => ({ file, name: file.name }));
  if (!entries.some((entry) => entry?.isDirectory)) return plain;
  const found: Chosen[] = [];
  for (const entry of entries) if (entry) await collect(entry, '', found);
  return found;
}

/** The files that a field took; of a folder, with the folders in their names. */
export function filesOfInput(input: HTMLInputElement): Chosen[] {
  return [...(input.files ?? [])].map((file) => ({ file, name: file.webkitRelativePath || file.name }));
}

async function collect(entry: FileSystemEntry, path: string, into: Chosen[]): Promise<void> {
  if (into.length >= MOST_FILES || entry.name.startsWith('.')) return;
  const name = `${path}${entry.name}`;
  if (entry.isFile) {
    const file = await new Promise<File | undefined>((done) => {
      // A file that went away meanwhile is left out.
      (entry as FileSystemFileEntry).file(done, () => done(undefined));
    });
    if (file) into.push({ file, name });
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    const inside = await new Promise<FileSystemEntry[]>((done) => reader.readEntries(done, () => done([])));
    if (inside.length === 0) return;
    for (const one of inside) await collect(one, `${name}/`, into);
  }
}
