import { Zip, ZipDeflate } from 'fflate';
import type { VaultFile } from './markdown-out.ts';

/** An archive of text files, piece by piece: no more of it is in memory than the file at hand. */
export async function* zipped(files: AsyncIterable<VaultFile>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const ready: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    ready.push(bytes.slice());
  });
  const encoder = new TextEncoder();
  for await (const { path, text } of files) {
    const file = new ZipDeflate(path, { level: 6 });
    zip.add(file);
    file.push(encoder.encode(text), true);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
}
