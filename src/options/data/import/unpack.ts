/** How much larger than itself a packed file may become; what swells more is no list of people. */
const MOST_RATIO = 100;
/** Small files of much the same may swell more than that. */
const ALWAYS = 1_000_000;

/** What is in a file that was packed with gzip, as backups in a folder are; the file itself where it is none. `bomb`, `damaged`: why not. */
export async function unpacked(file: File): Promise<Blob | 'bomb' | 'damaged'> {
  const start = new Uint8Array(await file.slice(0, 3).arrayBuffer());
  if (start[0] !== 0x1f || start[1] !== 0x8b || start[2] !== 8) return file;
  const most = ALWAYS + file.size * MOST_RATIO;
  const pieces: Blob[] = [];
  let size = 0;
  try {
    const open = file.stream().pipeThrough(new DecompressionStream('gzip')).getReader();
    for (let next = await open.read(); !next.done; next = await open.read()) {
      size += next.value.length;
      if (size > most) {
        await open.cancel();
        return 'bomb';
      }
      pieces.push(new Blob([next.value]));
    }
  } catch {
    // Cut off, or changed: its check sum says so.
    return 'damaged';
  }
  return new Blob(pieces);
}
