import { type Erased, isEditedSince } from '../domain/erased.ts';
import type { BaseRecord } from '../domain/record.ts';
import type { Pieces } from './exported.ts';
import { sorted } from './weft-json.ts';

/**
 * `kind:id` of a record → what is to stand in its place; `null` = nothing. Where it was edited after it was deleted it
 * stays: that is what came back as new.
 */
export type Replacements = ReadonlyMap<string, Erased | null>;

/** Weft's own file with some of its records replaced; all else stays byte for byte. Of files that Weft wrote, a line a record. */
export async function* replacedIn(pieces: AsyncIterable<string>, replacements: Replacements): Pieces {
  const ids = idsOf(replacements);
  let separator = '\n';
  let isHead = true;
  for await (const line of linesOf(pieces)) {
    if (!line.startsWith('{') || isHead) {
      yield isHead ? line : `\n${line}`;
      isHead = false;
      continue;
    }
    const text = replaced(line, ids, replacements);
    if (text === undefined) continue;
    yield `${separator}${text}`;
    separator = ',\n';
  }
  yield '\n';
}

/** Would that change anything? Read no further than to the first record that would be another. */
export async function isReplacedIn(pieces: AsyncIterable<string>, replacements: Replacements): Promise<boolean> {
  const ids = idsOf(replacements);
  let isHead = true;
  for await (const line of linesOf(pieces)) {
    if (!isHead && replaced(line, ids, replacements) !== line.replace(/,$/, '')) return true;
    isHead = false;
  }
  return false;
}

/** The line without its comma, or what stands there instead; `undefined` = nothing does. */
function replaced(line: string, ids: ReadonlySet<string>, replacements: Replacements): string | undefined {
  const text = line.replace(/,$/, '');
  // Most lines name none of them, and are not taken apart.
  if (!text.match(/"id":"[^"]{36}"/g)?.some((found) => ids.has(found.slice(6, -1)))) return text;
  const parsed = readLine(text);
  if (!parsed) return undefined;
  const { kind, record } = parsed;
  const next = replacements.get(`${kind}:${record.id}`);
  if (next === undefined || (next && isEditedSince(record, next))) return text;
  return next === null ? undefined : `{"kind":"${kind}","record":${sorted(next)}}`;
}

/** `undefined` = damaged: nobody can bring it back, and it names what must be gone. */
function readLine(text: string): { kind: string; record: BaseRecord } | undefined {
  try {
    return JSON.parse(text) as { kind: string; record: BaseRecord };
  } catch {
    // That is the answer.
    return undefined;
  }
}

function idsOf(replacements: Replacements): ReadonlySet<string> {
  return new Set([...replacements.keys()].map((key) => key.slice(key.indexOf(':') + 1)));
}

async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let held = '';
  for await (const piece of pieces) {
    const lines = (held + piece).split('\n');
    held = lines.pop() ?? '';
    yield* lines;
  }
  if (held !== '') yield held;
}
