/**
 * SHA-1 (RFC 3174), for names that must come out the same everywhere and at once; the browser's own answers later.
 * Nothing here rests on it being hard to invert.
 */
export function sha1(bytes: Uint8Array): Uint8Array {
  const length = (bytes.length + 72) & ~63;
  const padded = new Uint8Array(length);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(length - 8, Math.floor(bytes.length / 0x20000000));
  view.setUint32(length - 4, bytes.length << 3);
  const hash = Uint32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0);
  const words = new Uint32Array(80);
  for (let at = 0; at < length; at += 64) {
    for (let t = 0; t < 16; t += 1) words[t] = view.getUint32(at + t * 4);
    for (let t = 16; t < 80; t += 1) {
      const mixed = word(words, t - 3) ^ word(words, t - 8) ^ word(words, t - 14) ^ word(words, t - 16);
      words[t] = turned(mixed, 1);
    }
    addBlock(hash, words);
  }
  const result = new DataView(new ArrayBuffer(20));
  for (let i = 0; i < 5; i += 1) result.setUint32(i * 4, word(hash, i));
  return new Uint8Array(result.buffer);
}

function addBlock(hash: Uint32Array, words: Uint32Array): void {
  let [a, b, c, d, e] = [word(hash, 0), word(hash, 1), word(hash, 2), word(hash, 3), word(hash, 4)];
  for (let t = 0; t < 80; t += 1) {
    const next = (turned(a, 5) + mix(t, b, c, d) + e + word(words, t)) >>> 0;
    [e, d, c, b, a] = [d, c, turned(b, 30), a, next];
  }
  for (const [i, value] of [a, b, c, d, e].entries()) hash[i] = word(hash, i) + value;
}

/** The round's own function and constant. */
function mix(t: number, b: number, c: number, d: number): number {
  if (t < 20) return ((b & c) ^ (~b & d)) + 0x5a827999;
  if (t < 40) return (b ^ c ^ d) + 0x6ed9eba1;
  if (t < 60) return ((b & c) ^ (b & d) ^ (c & d)) + 0x8f1bbcdc;
  return (b ^ c ^ d) + 0xca62c1d6;
}

function turned(value: number, by: number): number {
  return ((value << by) | (value >>> (32 - by))) >>> 0;
}

function word(words: Uint32Array, at: number): number {
  return words[at] as number;
}
