import { declared } from './plain-text.ts';

/** What the page says about itself in `meta` tags: lower-case name or property -> values in order. */
export type MetaTags = ReadonlyMap<string, readonly string[]>;

/** What nobody here asks for, and what most of a page's tags are. */
const NOT_ASKED =
  /image|viewport|verif|theme-|msapplication|robots|descript|keywords|:(?:width|height)$|^fb:|generator/;

/** Reads all of them once. `name`, `property` and `itemprop` are mixed up in the wild, so they share one list. */
export function readMetaTags(document: Document): MetaTags {
  const found = new Map<string, string[]>();
  for (const tag of document.querySelectorAll('meta[content], meta[value]')) {
    let value: string | undefined;
    for (const attribute of ['name', 'property', 'itemprop', 'http-equiv']) {
      const key = tag.getAttribute(attribute)?.trim().toLowerCase();
      if (!key || NOT_ASKED.test(key)) continue;
      value ??= declared(tag.getAttribute('content') ?? tag.getAttribute('value'));
      if (!value) continue;
      // Inside an `itemscope` the value belongs to that item, which the microdata reader knows.
      if (attribute === 'itemprop' && tag.closest('[itemscope]')) continue;
      const values = found.get(key);
      if (!values) found.set(key, [value]);
      else if (!values.includes(value)) values.push(value);
    }
  }
  return found;
}

/** The first value under the first of these names that has one. */
export function metaValue(tags: MetaTags, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = tags.get(name)?.[0];
    if (value) return value;
  }
  return undefined;
}
