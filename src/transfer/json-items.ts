/** Longer than any item of any service: what goes on for longer is left out, and not held. */
const MOST_ITEM = 4_000_000;

const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];

/**
 * The items of the first array in a text that comes in pieces, which may be of any size: each item is cut out by its
 * brackets and parsed by itself. `undefined` = an item that is no JSON.
 */
export function* itemsIn(pieces: Iterable<string>): Generator<unknown> {
  for (const text of itemTexts(pieces)) yield parsed(text);
}

/** Does the array end, or was the text cut off? */
export function isWholeList(pieces: Iterable<string>): boolean {
  const texts = itemTexts(pieces);
  for (let next = texts.next(); ; next = texts.next()) if (next.done) return next.value;
}

/** The text of each item; at the end, whether the array was closed. */
function* itemTexts(pieces: Iterable<string>): Generator<string, boolean> {
  let depth = 0;
  let isText = false;
  /** The first character of the piece is one that a backslash stands before. */
  let isEscaped = false;
  let held = '';
  for (const piece of pieces) {
    let start = 0;
    for (let at = 0; at < piece.length; at += 1) {
      if (isText) {
        // Most of a file is text: gone through by the browser's own search.
        const end = endOfText(piece, isEscaped && at === 0 ? 1 : at);
        if (end === undefined) break;
        isText = false;
        at = end;
        continue;
      }
      const code = piece.charCodeAt(at);
      if (depth === 0) {
        // What stands before the array is the assignment.
        if (code !== OPEN_LIST) continue;
        depth = 1;
        start = at + 1;
      } else if (code === QUOTE) isText = true;
      else if (code === OPEN_LIST || code === OPEN_OBJECT) depth += 1;
      else if (code === CLOSE_LIST || code === CLOSE_OBJECT) {
        depth -= 1;
        if (depth > 0) continue;
        const last = held + piece.slice(start, at);
        if (last.trim() !== '') yield last;
        return true;
      } else if (code === COMMA && depth === 1) {
        yield held + piece.slice(start, at);
        held = '';
        start = at + 1;
      }
    }
    isEscaped = isText && backslashesBefore(piece, piece.length, isEscaped ? 1 : 0) % 2 === 1;
    if (depth > 0 && held.length <= MOST_ITEM) held += piece.slice(start);
  }
  return false;
}

/** Where the quotation mark stands that ends a text; `undefined` = in a later piece. */
function endOfText(piece: string, from: number): number | undefined {
  for (let at = piece.indexOf('"', from); at >= 0; at = piece.indexOf('"', at + 1)) {
    if (backslashesBefore(piece, at, from) % 2 === 0) return at;
  }
  return undefined;
}

function backslashesBefore(piece: string, end: number, from: number): number {
  let at = end;
  while (at > from && piece.charCodeAt(at - 1) === BACKSLASH) at -= 1;
  return end - at;
}

function parsed(text: string): unknown {
  if (text.length > MOST_ITEM) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    // Damaged: the row is named as left out.
    return undefined;
  }
}
