import { fail, ok, type Result } from '../domain/result.ts';
import { isObject } from './json.ts';

/**
 * A file behind a passphrase. Its first line says in plain JSON how it was locked: so that any later Weft, and anybody
 * with the passphrase, can open it. Behind it come pieces of `FRAME` bytes, each sealed for itself by AES-256-GCM with its
 * number in the nonce and the header bound in: none can be changed, left out, or put elsewhere unseen.
 */
const FRAME = 1_048_576;
const TAG = 16;
/** What OWASP advises for PBKDF2 with SHA-256. */
const ITERATIONS = 600_000;
/** A file may not ask for more: it would stop the page. */
const MOST_ITERATIONS = 10_000_000;
const MOST_HEAD = 1_000;

type Head = {
  locked: 1;
  cipher: 'AES-256-GCM';
  kdf: 'PBKDF2-SHA-256';
  iterations: number;
  salt: string;
  nonce: string;
};

/** The beginning of a locked file. */
export function isLocked(head: string): boolean {
  return /^\{"weft":\{"locked":/.test(head);
}

/** A file behind a passphrase, piece by piece. `iterations`: fewer only where a test has many files. */
export async function* lockedPieces(
  file: Blob,
  passphrase: string,
  iterations = ITERATIONS,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const [salt, nonce] = [crypto.getRandomValues(new Uint8Array(16)), crypto.getRandomValues(new Uint8Array(8))];
  const facts: Head = {
    locked: 1,
    cipher: 'AES-256-GCM',
    kdf: 'PBKDF2-SHA-256',
    iterations,
    salt: toBase64(salt),
    nonce: toBase64(nonce),
  };
  const head = new TextEncoder().encode(`${JSON.stringify({ weft: facts })}\n`);
  const key = await keyOf(passphrase, salt, iterations);
  yield head;
  for (let at = 0, frame = 0; at === 0 || at < file.size; at += FRAME, frame += 1) {
    const plain = await file.slice(at, at + FRAME).arrayBuffer();
    const sealed = await crypto.subtle.encrypt(bound(nonce, frame, head, at + FRAME >= file.size), key, plain);
    yield new Uint8Array(sealed);
  }
}

/** `not-allowed` = another passphrase, or the file was changed; `too-new` = locked in a way that this version does not know. */
export async function unlockFile(file: Blob, passphrase: string): Promise<Result<Blob>> {
  const start = new Uint8Array(await file.slice(0, MOST_HEAD).arrayBuffer());
  const end = start.indexOf(10) + 1;
  const head = start.subarray(0, end);
  const facts = headOf(new TextDecoder().decode(head));
  if (!facts) return fail(isLocked(new TextDecoder().decode(head)) ? 'too-new' : 'unreadable', 'locked file');
  const key = await keyOf(passphrase, fromBase64(facts.salt), facts.iterations);
  const nonce = fromBase64(facts.nonce);
  const parts: Blob[] = [];
  for (let at = end, frame = 0; frame === 0 || at < file.size; at += FRAME + TAG, frame += 1) {
    const sealed = await file.slice(at, at + FRAME + TAG).arrayBuffer();
    try {
      const isLast = at + FRAME + TAG >= file.size;
      parts.push(new Blob([await crypto.subtle.decrypt(bound(nonce, frame, head, isLast), key, sealed)]));
    } catch {
      // The browser does not say which: another passphrase, or other bytes.
      return fail('not-allowed', 'passphrase');
    }
  }
  return ok(new Blob(parts));
}

function bound(nonce: Uint8Array, frame: number, head: Uint8Array, isLast: boolean): AesGcmParams {
  const iv = new Uint8Array(12);
  iv.set(nonce.subarray(0, 8));
  new DataView(iv.buffer).setUint32(8, frame);
  const additionalData = new Uint8Array(head.length + 1);
  additionalData.set(head);
  additionalData[head.length] = isLast ? 1 : 0;
  return { name: 'AES-GCM', iv, additionalData };
}

async function keyOf(passphrase: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<CryptoKey> {
  const secret = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const base = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveKey']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return crypto.subtle.deriveKey(how, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

function headOf(line: string): Head | undefined {
  try {
    const file: unknown = JSON.parse(line);
    const head = isObject(file) ? file['weft'] : undefined;
    if (!isObject(head) || head['locked'] !== 1 || head['cipher'] !== 'AES-256-GCM') return undefined;
    const { kdf, iterations, salt, nonce } = head as Partial<Head>;
    if (kdf !== 'PBKDF2-SHA-256' || typeof salt !== 'string' || typeof nonce !== 'string') return undefined;
    if (!Number.isInteger(iterations) || Number(iterations) < 1 || Number(iterations) > MOST_ITERATIONS)
      return undefined;
    if (fromBase64(salt).length < 8 || fromBase64(nonce).length !== 8) return undefined;
    return head as Head;
  } catch {
    // Not a head of ours.
    return undefined;
  }
}

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
}
