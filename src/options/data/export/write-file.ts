import { readDatabase } from '../../../storage/queries.ts';
import type { ExportFormat } from './formats.ts';

/** Text held before it becomes part of the file, which the browser may keep on the disk. */
const HELD = 1_000_000;
const TELL_EVERY_MS = 100;

/** Writes a file of everything. `told` hears how far it is, from 0 to 1. `undefined` = stopped by the user. */
export async function writeFile(
  format: ExportFormat,
  told: (share: number) => void,
  signal: AbortSignal,
): Promise<Blob | undefined> {
  const db = readDatabase();
  const total = Math.max(1, await format.total(db));
  let steps = 0;
  const parts: Blob[] = [];
  let held: BlobPart[] = [];
  let size = 0;
  let last = performance.now();
  const pieces = await format.write(db, () => {
    steps += 1;
  });
  for await (const piece of pieces) {
    if (signal.aborted) return undefined;
    held.push(piece);
    size += piece.length;
    if (size > HELD) {
      parts.push(new Blob(held));
      held = [];
      size = 0;
    }
    if (performance.now() - last < TELL_EVERY_MS) continue;
    told(Math.min(1, steps / total));
    // The page draws and answers in between.
    await new Promise((resolve) => setTimeout(resolve));
    last = performance.now();
  }
  return new Blob([...parts, ...held], { type: format.type });
}
