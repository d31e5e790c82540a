import { decodeHTML } from 'entities';
import { LIMITS } from '../domain/field.ts';

/** Words from a file: entities as characters, no control characters, cut to what a record holds. */
export function cleanText(raw: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: taking control characters out is the point
  const bare = decodeHTML(raw).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '');
  return bare.slice(0, LIMITS.text).trim();
}

/** The same for one line: a title, a name. Empty = nothing was left. */
export function cleanLine(raw: string): string {
  return cleanText(raw).replace(/\s+/g, ' ').slice(0, LIMITS.line).trim();
}
