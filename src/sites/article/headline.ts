import { BETWEEN_WORDS } from './letters.ts';
import { fold, tidy } from './plain-text.ts';

const CANDIDATES =
  'h1, h2, [itemprop~="headline"], .entry-title, .post-title, .article-title, .p-name, [class*="eadline"]:not(div):not(section):not(header), h3';
const MOST = 120;
const NO_WORDS: ReadonlySet<string> = new Set();
/** Headings of the site and of what stands beside the article. */
const NOT_THE_ARTICLE = new Set(
  'logo brand branding masthead comment comments respond related recommended widget sidebar menu nav navbar navigation footer cookie modal teaser newsletter popular trending sitetitle sitename'.split(
    ' ',
  ),
);

/** How well a heading fits a title that the page declares: 0 = not at all, 1 = the same. */
function likeness(heading: string, title: string): number {
  if (heading === title) return 1;
  if (heading.length < 4) return 0;
  if (title.includes(heading)) return Math.max(0.3, heading.length / title.length);
  if (title.length >= 8 && heading.includes(title)) return Math.max(0.3, title.length / heading.length);
  const shared = commonStart(heading, title);
  return shared >= 16 ? (0.8 * shared) / Math.max(heading.length, title.length) : 0;
}

/** Editors write one title for readers and another for search engines: the share of words that both hold. */
function sharedWords(words: ReadonlySet<string>, titleWords: ReadonlySet<string>): number {
  if (words.size < 3) return 0;
  let shared = 0;
  for (const word of words) if (titleWords.has(word)) shared++;
  return shared >= 2 ? shared / Math.min(words.size, titleWords.size || 1) : 0;
}

function wordsOf(text: string): Set<string> {
  const words = text.toLowerCase().split(BETWEEN_WORDS);
  return new Set(words.filter((word) => word.length > 2));
}

function commonStart(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n++;
  return n;
}

function isBeside(element: Element): boolean {
  let at: Element | null = element;
  for (
    let i = 0;
    at && i < 6 && at.localName !== 'body' && at.localName !== 'article' && at.localName !== 'main';
    i++
  ) {
    if (at.localName === 'nav' || at.localName === 'footer' || at.localName === 'aside') return true;
    const names = `${at.getAttribute('class') ?? ''} ${at.id ?? ''}`
      .toLowerCase()
      .replace(/site-(?=title|name)/g, 'site');
    if (
      names.length > 1 &&
      !names.includes('elementor') &&
      names.split(/[\s_-]+/).some((word) => NOT_THE_ARTICLE.has(word))
    )
      return true;
    at = at.parentElement;
  }
  return false;
}

const NO_TITLE =
  '[class*="verline"], [class*="icker"], [class*="opline"], [class*="achzeile"], [class*="oofline"], [class*="pitzmarke"], [class*="yebrow"], [class*="retitle"], [class*="date"], [class*="Date"], time, small, [class*="small"], .sr-only, [class*="isually-hidden"], [class*="isuallyhidden"], [class*="isuallyHidden"], .screen-reader-text, .element-invisible, [hidden]';

/** The heading's words without kicker, date and what is there for screen readers only. */
export function headingText(element: Element): string {
  const whole = tidy(element.textContent);
  if (!element.firstElementChild || !element.querySelector(NO_TITLE)) return whole;
  const copy = element.cloneNode(true) as Element;
  for (const part of copy.querySelectorAll(NO_TITLE)) part.remove();
  const rest = tidy(copy.textContent);
  return rest.length >= 4 ? rest : whole;
}

/**
 * The page's one `h1`, when it is neither the site's name nor a link home: editors give search engines another title than readers, and
 * the heading is the one that readers see.
 */
function onlyHeading(document: Document, sites: ReadonlySet<string>): Element | undefined {
  const found: Element[] = [];
  for (const heading of document.querySelectorAll('h1')) {
    const text = tidy(heading.textContent);
    if (text.length < 10 || sites.has(fold(text)) || isBeside(heading)) continue;
    const link = heading.querySelector('a[href]')?.getAttribute('href') ?? heading.parentElement?.getAttribute('href');
    if (link && /^(?:https?:\/\/[^/]+)?\/?(?:index\.\w+)?$/.test(link)) continue;
    found.push(heading);
  }
  return found.length === 1 ? found[0] : undefined;
}

/** The heading that names this page, and how sure we are. */
export type Headline = { element: Element; text: string; confirmed: boolean };

/**
 * The heading which says the same as the page's declared titles. Without it the place of the byline is unknown, so a page's own
 * titles (`title`, Open Graph, JSON-LD) choose among the headings instead of the first `h1`, which on many blogs is the site's name.
 */
export function findHeadline(
  document: Document,
  titles: readonly string[],
  siteNames: readonly string[],
): Headline | undefined {
  // Most pages declare one title several times.
  const wanted = [...new Set(titles.map(fold))].filter((title) => title.length > 2);
  const wantedWords = [...new Set(titles)].map(wordsOf);
  const sites = new Set(siteNames.map(fold));
  const only = onlyHeading(document, sites);
  let best: Headline | undefined;
  let bestScore = 0.9;
  let seen = 0;
  for (const element of document.querySelectorAll(CANDIDATES)) {
    if (++seen > MOST) break;
    const text = tidy(element.textContent);
    if (text.length < 2 || text.length > 400) continue;
    const folded = fold(text);
    if (!folded) continue;
    const match = Math.max(0, ...wanted.map((title) => likeness(folded, title)));
    const own = match < 0.3 && text.length < 250 ? wordsOf(text) : NO_WORDS;
    const words = Math.max(0, ...wantedWords.map((title) => sharedWords(own, title)));
    let score = Math.max(match * 5, words * 2.5) - seen * 0.01;
    if (element.localName === 'h1') score += 1.4;
    else if (element.localName === 'h2') score += 0.3;
    if (element.matches('.entry-title, .post-title, [itemprop~="headline"]')) score += 0.5;
    if (element.matches('[itemprop~="headline"]')) score += 1;
    if (sites.has(folded)) score -= 3;
    if (only) score += only === element ? 2.2 : -1;
    // Looked at last, since it climbs the page: only what would win needs it.
    if (score > bestScore && (score - 2 > bestScore || !isBeside(element))) {
      bestScore = isBeside(element) ? score - 2 : score;
      best = { element, text: headingText(element), confirmed: match >= 0.3 || words >= 0.4 || only === element };
    }
  }
  return best;
}
