/** What a page says about itself in its head. Never trusted alone: after in-app navigation it is about another page. */

/** An object of JSON-LD, of which nothing is known. */
export type Json = { readonly [key: string]: unknown };

/** JSON-LD scripts longer than this are data dumps, not descriptions. */
const JSON_LIMIT = 2_000_000;
/** More objects than this in one page are a catalogue. */
const OBJECT_LIMIT = 2_000;

const NAMING = ['property', 'name', 'itemprop'];

/** The content of the first meta tag of these names that has any, by `property`, `name` or `itemprop`. */
export function metaOf(document: Document, ...names: string[]): string | undefined {
  for (const name of names) {
    // One look through the page for all three: on most pages none of them is there.
    const tags = [...document.querySelectorAll(NAMING.map((attribute) => `meta[${attribute}="${name}"]`).join())];
    for (const attribute of NAMING) {
      const tag = tags.find((one) => one.getAttribute(attribute) === name);
      const content = tag?.getAttribute('content')?.trim();
      if (content) return content;
    }
  }
  return undefined;
}

/** Which address the page says is its own. */
export function canonicalOf(document: Document): string | undefined {
  return document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? undefined;
}

/** Every object of the page's JSON-LD, outermost first. A script that does not parse is as good as absent. */
export function jsonLdOf(document: Document, selector = 'script[type="application/ld+json"]'): Json[] {
  const queue: unknown[] = [...document.querySelectorAll(selector)].map((script) => parse(script.textContent ?? ''));
  const found: Json[] = [];
  for (let at = 0; at < queue.length && found.length < OBJECT_LIMIT; at += 1) {
    const value = queue[at];
    if (Array.isArray(value)) queue.push(...value.slice(0, OBJECT_LIMIT));
    else if (isJson(value)) {
      found.push(value);
      queue.push(...Object.values(value).filter((inner) => typeof inner === 'object'));
    }
  }
  return found;
}

/** True for an object; neither a list nor `null` is one. */
function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** True when a JSON-LD object is of one of these types. */
export function isOfType(value: unknown, ...types: string[]): value is Json {
  if (!isJson(value)) return false;
  const declared = value['@type'];
  return types.some((type) => declared === type || (Array.isArray(declared) && declared.includes(type)));
}

/** A filled string of a JSON-LD object; of an array, the first one. */
export function stringIn(value: unknown, key: string): string | undefined {
  if (!isJson(value)) return undefined;
  const inner = value[key];
  const first: unknown = Array.isArray(inner) ? inner[0] : inner;
  return typeof first === 'string' && first.trim() ? first.trim() : undefined;
}

/** An object inside a JSON-LD object; of an array, the first one. */
export function objectIn(value: unknown, key: string): Json | undefined {
  if (!isJson(value)) return undefined;
  const inner = value[key];
  const first: unknown = Array.isArray(inner) ? inner[0] : inner;
  return isJson(first) ? first : undefined;
}

function parse(text: string): unknown {
  if (text.length > JSON_LIMIT) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // Broken JSON-LD is common on the web and says nothing we can use.
    return undefined;
  }
}
