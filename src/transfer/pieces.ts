import { encodingOf } from './decode.ts';

/** Bytes that can be gone through as often as needed, a stretch at a time. */
export type Stretches = () => Iterable<Uint8Array>;

/** The text of bytes of unknown encoding, piece by piece, with `\n` for every line break. `undefined` = not text. */
export function textPieces(bytes: Stretches): (() => Generator<string>) | undefined {
  const encoding = encodingIn(bytes);
  return encoding === undefined ? undefined : () => decoded(bytes, encoding);
}

function encodingIn(bytes: Stretches): string | undefined {
  let encoding: string | undefined;
  const strict = new TextDecoder('utf-8', { fatal: true });
  for (const stretch of bytes()) {
    encoding ??= encodingOf(stretch) ?? 'none';
    if (encoding !== 'utf-8') break;
    // No other encoding is valid UTF-8 all through, so that the whole of it decides.
    if (!isValid(strict, stretch)) return 'windows-1252';
  }
  return encoding === 'none' ? undefined : (encoding ?? 'utf-8');
}

function isValid(decoder: TextDecoder, stretch: Uint8Array): boolean {
  try {
    decoder.decode(stretch, { stream: true });
    return true;
  } catch {
    // That is the answer: some byte sequence is not UTF-8.
    return false;
  }
}

function* decoded(bytes: Stretches, encoding: string): Generator<string> {
  const decoder = new TextDecoder(encoding);
  let held = '';
  for (const stretch of bytes()) {
    const text = held + decoder.decode(stretch, { stream: true });
    // A line break may be cut in two.
    held = text.endsWith('\r') ? '\r' : '';
    yield (held ? text.slice(0, -1) : text).replace(/\r\n?/g, '\n');
  }
  const rest = held + decoder.decode();
  if (rest) yield rest.replace(/\r\n?/g, '\n');
}
