import { Zip, type ZipInputFile } from 'fflate';
import type { VaultFile } from './markdown-out.ts';

const DEFLATED = 8;

/** An archive of text files, piece by piece: no more of it is in memory than the file at hand, which the browser packs. */
export async function* zipped(files: AsyncIterable<VaultFile>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const ready: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    ready.push(bytes.slice());
  });
  const encoder = new TextEncoder();
  for await (const { path, text } of files) {
    const bytes = encoder.encode(text);
    const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
    const content = new Uint8Array(await new Response(packed).arrayBuffer());
    const file: ZipInputFile = { filename: path, compression: DEFLATED, size: bytes.length, crc: crc32(bytes) };
    zip.add(file);
    file.ondata?.(null, content, true);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
}

const TABLE = Int32Array.from({ length: 256 }, (_none, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = (value & 1 ? -306674912 : 0) ^ (value >>> 1);
  return value;
});

/** As the ZIP format has it (APPNOTE 4.4.7). */
function crc32(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) crc = (TABLE[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}
