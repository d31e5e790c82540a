import { LIMITS } from '../domain/field.ts';
import { foldTag } from '../domain/tag.ts';

/** Adds what was typed or pasted, which may hold several tags between commas. What is there already is not doubled. */
export function withTags(tags: readonly string[], typed: string): readonly string[] {
  const fresh = typed
    .split(/[,\n\r\t]/)
    .map(foldTag)
    .filter(Boolean);
  const all = [...new Set([...tags, ...fresh])].slice(0, LIMITS.list);
  return all.length === tags.length ? tags : all;
}

/** The others, in their order. */
export function withoutTag(tags: readonly string[], tag: string): readonly string[] {
  return tags.filter((other) => other !== tag);
}

/** What stands after the cursor while somebody types: the rest of a tag that begins with the typed text. */
export function tailOf(typed: string, completion: string | undefined): string {
  const start = typed
    .normalize('NFC')
    .replace(/^[#\s]+/, '')
    .toLowerCase();
  if (!completion || !start || !completion.startsWith(start)) return '';
  return completion.slice(start.length);
}

/** Suggestions that can still be given: they go on from the typed text and are not on the list yet. */
export function usable(suggestions: readonly string[], typed: string, tags: readonly string[]): readonly string[] {
  return suggestions.filter((tag) => !tags.includes(tag) && tailOf(typed, tag) !== '');
}
