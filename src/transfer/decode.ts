import { fail, ok, type Result } from '../domain/result.ts';

/**
 * The text of a file of unknown encoding: by byte order mark, then UTF-16 by its zero bytes, then UTF-8 where all of
 * it is valid, else Windows-1252 (the web's name for Latin-1, in which every byte is a character). `unreadable` = not text.
 */
export function decodeText(bytes: Uint8Array): Result<string> {
  const guess = encodingOf(bytes);
  const encoding = guess === 'utf-8' && !isUtf8(bytes) ? 'windows-1252' : guess;
  if (!encoding) return fail('unreadable', 'not text');
  return ok(new TextDecoder(encoding).decode(bytes).replace(/\r\n?/g, '\n'));
}

/** The encoding by the beginning of the bytes; `utf-8` may turn out to be Windows-1252 further on. `undefined` = not text. */
export function encodingOf(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 2_000);
  const zeros = { even: 0, odd: 0 };
  for (let at = 0; at < head.length; at += 1) if (head[at] === 0) zeros[at % 2 === 0 ? 'even' : 'odd'] += 1;
  // Text in most scripts has a zero in one half of each UTF-16 unit; anything else with zeros is no text.
  if (zeros.odd > head.length / 4 && zeros.even < head.length / 20) return 'utf-16le';
  if (zeros.even > head.length / 4 && zeros.odd < head.length / 20) return 'utf-16be';
  if (zeros.even + zeros.odd > 0) return undefined;
  return 'utf-8';
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    // That is the answer: some byte sequence is not UTF-8.
    return false;
  }
}
