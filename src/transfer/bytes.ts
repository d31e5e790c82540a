/** Bytes that are read where they lie, a stretch at a time: a file is never whole in memory. */
export type Bytes = {
  size: number;
  read(from: number, to: number): Uint8Array;
};

/** A string of as many characters is still young to the collector of what is no longer needed; larger ones stay for long. */
const STRETCH = 262_144;

/** What is in memory already, as if it were a file. Nothing is copied. */
export function bytesOf(all: Uint8Array): Bytes {
  return { size: all.length, read: (from, to) => all.subarray(from, to) };
}

/** All of it, stretch by stretch. */
export function* stretches(bytes: Bytes, from = 0, to = bytes.size): Generator<Uint8Array> {
  for (let at = from; at < to; at += STRETCH) yield bytes.read(at, Math.min(to, at + STRETCH));
}
