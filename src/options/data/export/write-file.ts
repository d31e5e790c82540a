import { openExport } from '../../../platform/export-file.ts';

/** Text held before it goes to the disk. */
const HELD = 1_000_000;
const TELL_EVERY_MS = 100;

/**
 * Writes pieces as one file. `told` is called every now and then, and the page draws and answers in between.
 * `undefined` = stopped by the user.
 */
export async function writeFile(
  pieces: AsyncIterable<string | Uint8Array<ArrayBuffer>>,
  type: string,
  told: () => void,
  signal: AbortSignal,
): Promise<Blob | undefined> {
  const file = await openExport();
  let held: BlobPart[] = [];
  let size = 0;
  let last = performance.now();
  const flush = async () => {
    await file.write(new Blob(held));
    held = [];
    size = 0;
  };
  try {
    for await (const piece of pieces) {
      if (signal.aborted) break;
      held.push(piece);
      size += piece.length;
      if (size > HELD) await flush();
      if (performance.now() - last < TELL_EVERY_MS) continue;
      told();
      await new Promise((resolve) => setTimeout(resolve));
      last = performance.now();
    }
    await flush();
  } catch (error) {
    await file.abandon();
    throw error;
  }
  if (!signal.aborted) return file.close(type);
  await file.abandon();
  return undefined;
}
