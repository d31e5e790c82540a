import { dropHandle } from './handle-store.ts';
import { browser } from './native.ts';

/** Everything that lies beside the database: settings, drafts, what waited, reports, backups, rows of imports. A folder of the user's is theirs. */
export async function eraseBeside(): Promise<void> {
  await Promise.all([browser.storage.local.clear(), browser.storage.session.clear(), eraseFiles(), dropHandle()]);
}

async function eraseFiles(): Promise<void> {
  let root: FileSystemDirectoryHandle;
  try {
    root = await navigator.storage.getDirectory();
  } catch {
    // A browser that was told to keep nothing has no place for files.
    return;
  }
  const names: string[] = [];
  for await (const name of root.keys()) names.push(name);
  for (const name of names) await root.removeEntry(name, { recursive: true });
}
