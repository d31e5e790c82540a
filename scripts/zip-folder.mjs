import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { zipSync } from 'fflate';

/** The earliest time a zip can hold. One fixed time and one order: the same files always give the same bytes. */
const TIME = new Date(1980, 0, 1);

/** A folder as the bytes of a zip, with the files at its root. */
export async function zipFolder(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files = {};
  for (const path of paths.sort()) {
    files[relative(folder, path).split(sep).join('/')] = [await readFile(path), { mtime: TIME, level: 9 }];
  }
  return zipSync(files);
}
