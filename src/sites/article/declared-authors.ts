import { namesIn, withoutTitles } from './byline.ts';
import type { Claim, Named } from './claim.ts';
import { asList, isNode, type JsonLd, type JsonLdNode, resolve, textOf, typesOf } from './json-ld.ts';
import { nameKind } from './names.ts';
import { nodesOfOthers, type PageFacts } from './page-facts.ts';
import { declared, fold, webAddress } from './plain-text.ts';

/** Several people in one value: "Jane Doe, John Smith" or "Jane Doe and John Smith". */
export function splitDeclared(value: string, facts: PageFacts): string[] {
  const text = declared(value).replace(/^(?:by|von|par|por|di|door|a[vf]|text|autor|author)\s*:?\s+/i, '');
  if (/^https?:|^www\.|^@|facebook\.com/i.test(text) || text.length > 200) return [];
  const mail = text.includes('@') ? /^[\w.+-]+@[\w.-]+\s*\(([^)]+)\)$/.exec(text) : null;
  const names = namesIn(mail?.[1] ?? text, facts.siteNames);
  if (names.length > 0) return names;
  return nameKind(text, facts.siteNames) ? [withoutTitles(text)] : [];
}

function personOf(value: unknown, facts: PageFacts, depth: number): Named[] {
  if (depth > 3) return [];
  if (typeof value === 'string') return splitDeclared(value, facts).map((name) => ({ name }));
  const node = resolve(value, facts.jsonLd);
  if (!isNode(node)) return [];
  if (Array.isArray(node['name']) && node['name'].length > 1) {
    return node['name'].flatMap((name) => personOf(name, facts, depth + 1));
  }
  const types = typesOf(node);
  const name = textOf(node, 'name', 'alternateName') ?? fullName(node);
  if (!name) return [];
  const names = splitDeclared(name, facts);
  const url = webAddress(textOf(node, 'url'), facts.page) ?? ownPage(node, facts);
  const avatar = imageOf(node['image'], facts);
  const bio = textOf(node, 'description', 'disambiguatingDescription');
  const sameAs = asList(node['sameAs']).flatMap((href) =>
    typeof href === 'string' ? (webAddress(href, facts.page) ?? []) : [],
  );
  const kind = types.includes('Person')
    ? 'person'
    : types.some((type) => /Organi[sz]ation|Corporation|Company/.test(type))
      ? 'organisation'
      : undefined;
  return names.map((one) => ({
    name: one,
    ...(kind ? { kind } : {}),
    // Details of a value that names several people belong to none of them for sure.
    ...(names.length === 1
      ? {
          ...(url ? { url } : {}),
          ...(avatar ? { avatarUrl: avatar } : {}),
          ...(bio ? { bio } : {}),
          ...(sameAs.length > 0 ? { sameAs } : {}),
        }
      : {}),
  }));
}

function fullName(node: JsonLdNode): string | undefined {
  const given = textOf(node, 'givenName');
  const family = textOf(node, 'familyName');
  return given && family ? `${given} ${family}` : undefined;
}

/** An `@id` that is an address of its own (no fragment) is the author's page on many systems. */
function ownPage(node: JsonLdNode, facts: PageFacts): string | undefined {
  const id = textOf(node, '@id', 'mainEntityOfPage');
  return id && !id.includes('#') && /author|autor|people|profile|user/i.test(id)
    ? webAddress(id, facts.page)
    : undefined;
}

function imageOf(value: unknown, facts: PageFacts): string | undefined {
  const image = resolve(asList(value)[0], facts.jsonLd);
  return webAddress(
    typeof image === 'string' ? image : isNode(image) ? textOf(image, 'url', 'contentUrl') : undefined,
    facts.page,
  );
}

/** `author` of the article's own JSON-LD node; then of any other node that is no comment. (schema.org, Google's article markup.) */
export function claimsFromJsonLd(facts: PageFacts): Claim[] {
  const claims: Claim[] = [];
  if (!facts.article) return claims;
  for (const key of ['author', 'creator', 'contributor', 'editor']) {
    const values = asList(facts.article[key]);
    const people = values.flatMap((value) => personOf(value, facts, 0));
    if (people.length === 0) continue;
    claims.push({
      source: 'json-ld',
      people,
      trust: key === 'author' ? 0.72 : key === 'creator' ? 0.6 : 0.25,
      visible: false,
    });
    break;
  }
  if (claims.length > 0) return claims;
  const others = nodesOfOthers(facts.jsonLd);
  for (const node of facts.jsonLd.nodes) {
    if (
      !node['author'] ||
      others.has(node) ||
      typesOf(node).some((type) => /Comment|Review|Rating|Quotation|Question|Answer/.test(type))
    )
      continue;
    const people = asList(node['author']).flatMap((value) => personOf(value, facts, 0));
    if (people.length > 0) return [{ source: 'json-ld', people, trust: 0.5, visible: false }];
  }
  return claims;
}

/**
 * Names under which publishing systems write the author: the HTML standard, Dublin Core, Highwire (citation_*), Parse.ly, Sailthru,
 * Chartbeat-like keys, Open Graph `article:author`, WordPress' Twitter labels.
 */
const META: ReadonlyMap<string, number> = new Map(
  (
    [
      ['citation_author', 0.8],
      [
        'parsely-author sailthru.author cxenseparse:author byl byline bylines article-author article_author ob_author cse-author vr:author news_author mediator_author',
        0.68,
      ],
      [
        'author authors dc.creator dcterms.creator dc:creator dc.contributor dcsext.author book:author og:article:author og:author article:author article:author_name author_name citation_authors',
        0.6,
      ],
    ] as const
  ).flatMap(([names, trust]) => names.split(' ').map((name) => [name, trust] as const)),
);
const ANY_AUTHOR = /[.:_-]author(?:s|_?name\d*)?$/;

function metaTrust(key: string): number | undefined {
  return META.get(key) ?? (key.includes('author') && ANY_AUTHOR.test(key) ? 0.5 : undefined);
}

/** `meta` tags; and `twitter:label1 = Written by` with its value. */
export function claimsFromMeta(facts: PageFacts): Claim[] {
  const claims: Claim[] = [];
  for (const [key, values] of facts.meta) {
    const trust = metaTrust(key);
    if (trust === undefined) continue;
    const people = values.slice(0, 12).flatMap((value) => {
      // "Doe, Jane" is how libraries write one person.
      const swapped = /^citation_|^dc/.test(key) ? /^([^,]+), ([^,]+)$/.exec(value) : null;
      if (swapped && nameKind(`${swapped[2]} ${swapped[1]}`) === 'person' && !/\s/.test(swapped[1] as string))
        return [`${swapped[2]} ${swapped[1]}`];
      return splitDeclared(value, facts);
    });
    if (people.length > 0)
      claims.push({ source: 'meta', people: unique(people).map((name) => ({ name })), trust, visible: false });
  }
  for (const n of ['1', '2', '3']) {
    const label = facts.meta.get(`twitter:label${n}`)?.[0] ?? '';
    const value = facts.meta.get(`twitter:data${n}`)?.[0];
    if (
      !value ||
      !/written|author|geschrieben|verfasst|écrit|escrit|scritto|geschreven|skriv|napisa|yazan|作者|執筆|글쓴이|написа|автор|كتب|by$/i.test(
        label,
      )
    )
      continue;
    const names = splitDeclared(value, facts);
    if (names.length > 0)
      claims.push({ source: 'meta', people: names.map((name) => ({ name })), trust: 0.68, visible: false });
  }
  return claims;
}

function unique(names: readonly string[]): string[] {
  return [...new Map(names.map((name) => [fold(name), name])).values()];
}

export type { JsonLd };
