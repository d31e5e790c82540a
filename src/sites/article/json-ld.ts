import { declared } from './plain-text.ts';

/** One JSON-LD object. Values are whatever the page wrote. */
export type JsonLdNode = { readonly [key: string]: unknown };

/** All JSON-LD of a page, flat, with references by `@id` to follow. */
export type JsonLd = { readonly nodes: readonly JsonLdNode[]; readonly byId: ReadonlyMap<string, JsonLdNode> };

const MOST_NODES = 2000;
const MOST_CHARACTERS = 600_000;

/** True for a plain object. */
export function isNode(value: unknown): value is JsonLdNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // broken JSON is common: the caller mends it
  }
}

/**
 * Mends what publishing systems break: comment and CDATA wrappers, raw line breaks inside strings, trailing commas, semicolons at
 * the end. What stays broken is left alone: half a graph could name the wrong author.
 */
function parseLoosely(source: string): unknown {
  const bare = source
    .replace(/^\s*(?:\/\*|\/\/)?\s*(?:<!\[CDATA\[|<!--)\s*(?:\*\/)?/, '')
    .replace(/(?:\/\*|\/\/)?\s*(?:\]\]>|-->)\s*(?:\*\/)?\s*$/, '')
    .replace(/;\s*$/, '')
    .trim();
  return (
    parse(bare) ??
    parse(
      bare
        // biome-ignore lint/suspicious/noControlCharactersInRegex: raw control characters are the fault being mended
        .replace(/[\u0000-\u001F]+/g, ' ')
        .replace(/,\s*([}\]])/g, '$1')
        .replace(/\\'/g, "'"),
    ) ??
    parse(`[${bare.replace(/\}\s*\{/g, '},{')}]`)
  );
}

/** Reads every block; broken ones are skipped, references are indexed. */
export function readJsonLd(document: Document): JsonLd {
  const nodes: JsonLdNode[] = [];
  const byId = new Map<string, JsonLdNode>();
  let characters = 0;
  for (const script of document.querySelectorAll('script[type*="ld+json" i]')) {
    const source = script.textContent ?? '';
    characters += source.length;
    if (characters > MOST_CHARACTERS) break;
    const waiting: unknown[] = [parseLoosely(source)];
    for (let i = 0; i < waiting.length && nodes.length < MOST_NODES; i++) {
      const value = waiting[i];
      if (Array.isArray(value)) waiting.push(...value.slice(0, 500));
      else if (isNode(value)) {
        nodes.push(value);
        const id = value['@id'];
        // A node with content wins over a bare reference to it.
        if (typeof id === 'string' && (!byId.has(id) || 'name' in value) && Object.keys(value).length > 1)
          byId.set(id, value);
        for (const child of Object.values(value)) if (typeof child === 'object' && child !== null) waiting.push(child);
      }
    }
  }
  return { nodes, byId };
}

/** Follows a reference (`{"@id": …}`) to its node. */
export function resolve(value: unknown, data: JsonLd): unknown {
  if (!isNode(value)) return value;
  const id = value['@id'];
  return typeof id === 'string' && !('name' in value) ? (data.byId.get(id) ?? value) : value;
}

/** A value as a list: absent = empty, one = one. */
export function asList(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** The types of a node without the vocabulary's address. */
export function typesOf(node: JsonLdNode): readonly string[] {
  return asList(node['@type'] ?? node['type'])
    .filter((type) => typeof type === 'string')
    .map((type) => type.replace(/^.*[/#:]/, ''));
}

/** The first text under these keys; `{"@value": …}` and lists of texts count. */
export function textOf(node: JsonLdNode, ...keys: readonly string[]): string | undefined {
  for (const key of keys) {
    for (const value of asList(node[key])) {
      const inner = isNode(value) ? (value['@value'] ?? value['@id'] ?? value['url']) : value;
      if (typeof inner === 'string' || typeof inner === 'number') {
        const text = declared(String(inner));
        if (text) return text;
      }
    }
  }
  return undefined;
}
