import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { crc32 } from 'node:zlib';
import zopfli from '@gfx/zopfli';
import { Zip } from 'fflate';

/** The earliest time a zip can hold. One fixed time and one order: the same files always give the same bytes. */
const TIME = new Date(1980, 0, 1);
/** Rounds of looking for a shorter form; more gain next to nothing. */
const ROUNDS = { numiterations: 5 };
const DEFLATED = 8;

/** A folder as the bytes of a zip, with the files at its root, packed as small as deflate allows: it is what people download. */
export async function zipFolder(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const parts = [];
  const zip = new Zip((error, part) => {
    if (error) throw error;
    parts.push(part);
  });
  for (const path of paths.sort()) {
    const bytes = await readFile(path);
    const packed = await zopfli.deflateAsync(bytes, ROUNDS);
    const filename = relative(folder, path).split(sep).join('/');
    const file = { filename, mtime: TIME, compression: DEFLATED, size: bytes.length, crc: crc32(bytes) };
    zip.add(file);
    file.ondata(null, packed, true);
  }
  zip.end();
  return Buffer.concat(parts);
}
