import { findHeadline, type Headline } from './headline.ts';
import { asList, isNode, type JsonLd, type JsonLdNode, readJsonLd, resolve, textOf, typesOf } from './json-ld.ts';
import { type MetaTags, metaValue, readMetaTags } from './meta-tags.ts';
import { type Line, readLines } from './page-lines.ts';
import { findTextRoot, type Zones, zonesOf } from './page-zones.ts';
import { fold, tidy, webAddress } from './plain-text.ts';

/** An entry of microformats, old and new. */
export const ENTRY = '.h-entry, .hentry';

/** Everything that the readers of single facts share, found once. */
export type PageFacts = {
  document: Document;
  page: URL;
  /** What relative addresses in the page are relative to: its `base`, else its own address. */
  base: string;
  meta: MetaTags;
  jsonLd: JsonLd;
  /** The JSON-LD node that speaks of this article. */
  article?: JsonLdNode;
  headline?: Headline;
  /** The microformats entry that is read, where the page has such. */
  entry?: Element;
  lines: readonly Line[];
  /** Index of the headline among the lines; -1 = no headline. */
  headlineAt: number;
  zones: Zones;
  textRoot: Element;
  /** Lines of the article's text: first and last index of the long ones. */
  textFrom: number;
  textTo: number;
  /** Folded names by which the site calls itself. */
  siteNames: ReadonlySet<string>;
  /** Titles as declared: Open Graph, JSON-LD, `title`. */
  titles: readonly string[];
};

const ARTICLE_TYPE =
  /Article|Posting|^Report$|^Review|Recipe|HowTo|Essay|ScholarlyArticle|^Episode|PodcastEpisode|^VideoObject$|^CreativeWork$|^Chapter$|^Book$|^Question$|^TechArticle$/;
const PAGE_TYPE = /^(?:WebPage|ItemPage|AboutPage|MedicalWebPage|QAPage|FAQPage)$/;

function isSamePage(address: string | undefined, page: URL): boolean {
  if (!address) return false;
  try {
    const url = new URL(address, page);
    const path = (at: URL): string => at.pathname.replace(/\/(?:amp)?$/, '');
    return path(url) === path(page) && path(page) !== '';
  } catch {
    return false; // not an address
  }
}

/** What a node says of others than itself: reviews of a product, comments, sources. */
const OF_OTHERS = ['review', 'reviews', 'comment', 'suggestedAnswer', 'acceptedAnswer', 'citation', 'isBasedOn'];

/** The nodes that stand under such a key. */
export function nodesOfOthers(jsonLd: JsonLd): ReadonlySet<unknown> {
  return new Set(jsonLd.nodes.flatMap((node) => OF_OTHERS.flatMap((key) => asList(node[key]))));
}

/**
 * Picks the node of this article. A page may describe its related posts and its comments too, so a node that names another address
 * or another title loses, and with several equal ones the first wins. (schema.org `mainEntityOfPage`, `headline`.)
 */
export function chooseArticle(jsonLd: JsonLd, page: URL, titles: readonly string[]): JsonLdNode | undefined {
  const wanted = new Set(titles.map(fold));
  let best: JsonLdNode | undefined;
  let bestScore = 0;
  const others = nodesOfOthers(jsonLd);
  for (const node of jsonLd.nodes) {
    if (others.has(node)) continue;
    const types = typesOf(node);
    const isArticle = types.some((type) => ARTICLE_TYPE.test(type));
    if (!isArticle && !types.some((type) => PAGE_TYPE.test(type))) continue;
    let score = isArticle ? 2 : 1;
    if (types.some((type) => /VideoObject|CreativeWork|Review$/.test(type))) score -= 0.7;
    if (types.includes('Comment')) continue;
    if (node['author'] || node['creator']) score += 0.6;
    if (node['datePublished']) score += 0.4;
    const address = textOf(node, 'url', '@id', 'mainEntityOfPage');
    if (isSamePage(address, page)) score += 1.5;
    const title = fold(textOf(node, 'headline', 'name') ?? '');
    if (title && [...wanted].some((known) => known === title || known.includes(title) || title.includes(known)))
      score += 1.5;
    else if (title && wanted.size > 0) score -= 1.2;
    if (score > bestScore) {
      best = node;
      bestScore = score;
    }
  }
  return best;
}

function readSiteNames(meta: MetaTags, jsonLd: JsonLd, page: URL): Set<string> {
  const names = new Set<string>();
  const add = (name: string | undefined): void => {
    const folded = fold(name ?? '');
    if (folded.length > 1) names.add(folded);
  };
  for (const key of [
    'og:site_name',
    'application-name',
    'apple-mobile-web-app-title',
    'dc.publisher',
    'article:publisher',
    'publisher',
  ])
    for (const value of meta.get(key) ?? []) if (!/^https?:/.test(value)) add(value);
  for (const node of jsonLd.nodes) {
    for (const publisher of asList(node['publisher'])) {
      const of = resolve(publisher, jsonLd);
      // A blog of one person often declares that person as its publisher: their name stays a person's.
      if (isNode(of) && !typesOf(of).includes('Person')) add(textOf(of, 'name'));
    }
    if (typesOf(node).includes('WebSite')) add(textOf(node, 'name'));
  }
  const host = page.hostname.replace(/^www\./, '');
  add(host);
  add(host.split('.').slice(-2, -1)[0]);
  return names;
}

/** Reads the page once for everybody. */
export function gatherFacts(document: Document, page: URL): PageFacts {
  const meta = readMetaTags(document);
  const jsonLd = readJsonLd(document);
  const title = tidy(document.querySelector('title')?.textContent);
  const declaredTitles = [
    metaValue(meta, 'og:title'),
    metaValue(meta, 'twitter:title'),
    title,
    metaValue(meta, 'dc.title', 'title', 'citation_title', 'sailthru.title', 'parsely-title'),
  ];
  const first = declaredTitles.filter((text) => text !== undefined && text !== '') as string[];
  const article = chooseArticle(jsonLd, page, first);
  const own = article && textOf(article, 'headline', 'name');
  const titles = own ? [own, ...first] : first;
  const siteNames = readSiteNames(meta, jsonLd, page);
  const headline = findHeadline(document, titles, [...siteNames]);
  const body = document.body ?? document.documentElement;
  const lines = readLines(body);
  const headlineAt = headline ? findLine(lines, headline.element) : -1;
  const textRoot = findTextRoot(lines, body, headlineAt);
  const zones = zonesOf(headline?.element, textRoot, lines, headlineAt, page);
  const entry =
    (headline?.element ?? textRoot).closest(ENTRY) ?? textRoot.closest(ENTRY) ?? document.querySelector(ENTRY);
  const { from, to } = textSpan(lines, textRoot, zones);
  return {
    document,
    page,
    base: webAddress(document.querySelector('base[href]')?.getAttribute('href'), page) ?? page.href,
    meta,
    jsonLd,
    ...(article ? { article } : {}),
    ...(headline ? { headline } : {}),
    ...(entry ? { entry } : {}),
    lines,
    headlineAt,
    zones,
    textRoot,
    textFrom: from,
    textTo: to,
    siteNames,
    titles,
  };
}

/** The line in which an element begins; -1 when it shows no text. */
export function findLine(lines: readonly Line[], element: Element): number {
  for (const line of lines) {
    if (element === line.element || element.contains(line.element)) return line.at;
    if (line.element.contains(element) && line.text.includes(tidy(element.textContent).slice(0, 40))) return line.at;
  }
  return -1;
}

function textSpan(lines: readonly Line[], root: Element, zones: Zones): { from: number; to: number } {
  let from = -1;
  let to = -1;
  for (const line of lines) {
    if (
      line.text.length < 50 ||
      (line.text.length < 120 && !/[\u3040-\u30FF\u4E00-\u9FFF\uAC00-\uD7AF]/.test(line.text)) ||
      !root.contains(line.element) ||
      zones.of(line.element) !== 'main'
    )
      continue;
    if (from < 0) from = line.at;
    to = line.at;
  }
  return { from, to };
}
