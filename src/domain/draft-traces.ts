import { pageKey, wordsKey } from './draft-key.ts';
import { LIMITS } from './field.ts';
import type { Source } from './moment.ts';

/**
 * What else a draft about a moment's source may be kept under, beside the keys of the source itself: as a view shows it
 * that has no address of it, with or without its time. `authorKeys`: of the profile that wrote it.
 */
export function draftKeysOf(source: Source, authorKeys: readonly string[]): string[] {
  const page = pageKey(source.url);
  const words = [...authorKeys, page].flatMap((who) => [
    wordsKey(source, who),
    wordsKey({ ...source, publishedAt: undefined }, who),
  ]);
  return [
    ...words.filter((key) => key !== undefined),
    ...(source.keys.length === 0 ? [page.slice(0, LIMITS.line)] : []),
  ];
}
