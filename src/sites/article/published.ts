import { readMachineDate, readVisibleDate } from './calendar.ts';
import { type Clue, datesInLines, languageOf, PUBLISHED, UPDATED } from './date-lines.ts';
import { textOf, typesOf } from './json-ld.ts';
import { concernsArticle } from './marked-authors.ts';
import type { PageFacts } from './page-facts.ts';
import { tidy } from './plain-text.ts';

/** Names under which publishing systems write the day, each with its trust. */
const META_PUBLISHED: ReadonlyMap<string, number> = new Map(
  (
    [
      [
        'article:published_time og:article:published_time article:published og:published_time datepublished citation_publication_date citation_online_date citation_date parsely-pub-date sailthru.date cxenseparse:recs:publishtime cxenseparse:publishtime published_at publish-date publish_date publishdate publication_date article.published date_published pubdate pub_date dc.date.issued dcterms.issued dcterms.created dc.date.created dc:date article:post_date original-publish-date originalpublicationdate shareaholic:article_published_time bt:pubdate rnews:datepublished article_date_original ptime displaydate news_publish_date og:publish_date vr:published_time rbpubdate analyticsattributes.articledate last-published',
        0.85,
      ],
      [
        'date dc.date dcterms.date created creation_date date.created datecreated og:pubdate time sortdate content_date',
        0.62,
      ],
      [
        'article:modified_time og:updated_time datemodified dc.date.modified dcterms.modified last-modified lastmod revised',
        0.2,
      ],
    ] as const
  ).flatMap(([names, trust]) => names.split(' ').map((name) => [name, trust] as const)),
);
function fromData(facts: PageFacts): Clue[] {
  const clues: Clue[] = [];
  const add = (value: string | undefined, trust: number): void => {
    const seen = value ? (readMachineDate(value) ?? readVisibleDate(value, languageOf(facts))) : undefined;
    if (seen) clues.push({ ...seen, trust });
  };
  if (facts.article) {
    add(textOf(facts.article, 'datePublished'), 0.9);
    add(textOf(facts.article, 'dateCreated', 'uploadDate'), 0.72);
    add(textOf(facts.article, 'dateModified'), 0.2);
  }
  for (const node of facts.jsonLd.nodes) {
    if (
      node !== facts.article &&
      node['datePublished'] &&
      typesOf(node).some((type) => /WebPage|Article|Posting/.test(type))
    ) {
      add(textOf(node, 'datePublished'), 0.6);
      break;
    }
  }
  for (const [key, values] of facts.meta) {
    const trust = META_PUBLISHED.get(key);
    if (trust !== undefined) add(values[0], trust);
  }
  return clues;
}

const MARKED =
  'time, relative-time, time-ago, local-time, [class*="ate"][content^="20"], [class*="ime"][content^="20"], [itemprop~="datePublished"], [itemprop~="dateCreated"], [itemprop~="dateModified"], [property~="datePublished"]:not(meta), [property~="schema:datePublished"], [property~="dc:date"], [property~="schema:dateCreated"], .dt-published, abbr.published, .published, .entry-date, .post-date, [data-published], [pubdate]';

/** Elements that are marked as dates: `time`, microdata, RDFa, microformats. Nearer to the headline is better. */
function fromMarkup(facts: PageFacts): Clue[] {
  const clues: Clue[] = [];
  const language = languageOf(facts);
  let seen = 0;
  for (const element of facts.document.querySelectorAll(MARKED)) {
    if (++seen > 60) break;
    if (!concernsArticle(element, facts)) continue;
    const names = `${element.getAttribute('itemprop') ?? ''} ${element.getAttribute('class') ?? ''} ${element.parentElement?.getAttribute('class') ?? ''}`;
    const text = tidy(element.textContent);
    const machine =
      element.getAttribute('datetime') ??
      element.getAttribute('content') ??
      element.getAttribute('data-published') ??
      element.getAttribute('data-datetime') ??
      element.getAttribute('title') ??
      '';
    const shown = text.length < 120 ? readVisibleDate(text, language) : undefined;
    const exact = readMachineDate(machine) ?? readVisibleDate(machine, language);
    // "Published 29 June" around a machine date of the last change: what is written counts.
    const date =
      exact && shown && !near(exact.day, shown.day) && PUBLISHED.test(text.toLowerCase()) ? shown : (exact ?? shown);
    if (!date) continue;
    const published = /datePublished|dateCreated|dt-published|published|entry-date/i.test(names);
    const updated =
      /dateModified|updated|modified/i.test(names.replace(/entry-date published updated/, '')) ||
      UPDATED.test(`${text} ${tidy(element.previousSibling?.textContent).slice(-30)}`.toLowerCase());
    const far = isFar(element, facts);
    const before = facts.headline ? Boolean(element.compareDocumentPosition(facts.headline.element) & 4) : false;
    const trust =
      (published ? 0.86 : 0.74) -
      (updated && !(published && PUBLISHED.test(text.toLowerCase())) ? 0.45 : 0) -
      (far ? 0.35 : 0) -
      (before ? 0.08 : 0);
    clues.push({
      ...date,
      trust,
    });
  }
  return clues;
}

function near(a: string, b: string): boolean {
  return Math.abs(Date.parse(a) - Date.parse(b)) <= 86_400_000;
}

/** True for what stands neither in the text nor beside the headline. */
function isFar(element: Element, facts: PageFacts): boolean {
  if (facts.textRoot.contains(element)) return false;
  const head = facts.headline?.element;
  let at: Element | null = head ?? null;
  for (let up = 0; at && up < 4; up++) {
    if (at.contains(element)) return false;
    at = at.parentElement;
  }
  return Boolean(head);
}

/** `/2020/04/29/`, `2020-04-29`, `20200429` in the address: the day the publishing system made it. */
export function dayInAddress(page: URL): string | undefined {
  let path = page.pathname;
  try {
    path = decodeURIComponent(path);
  } catch {
    // kept as it is: the address is not valid percent-encoding
  }
  const found = /(?:^|[/_-])((?:19|20)\d{2})[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)/.exec(path);
  return found ? readMachineDate(`${found[1]}-${found[2]}-${found[3]}`)?.day : undefined;
}

function fromAddress(facts: PageFacts): Clue[] {
  const day = dayInAddress(facts.page);
  return day ? [{ day, trust: 0.7, shown: true }] : [];
}

/** When the page was published: `YYYY-MM-DD`, or the full UTC time where it is known and falls on the same day. */
export function readPublished(facts: PageFacts): string | undefined {
  const clues = [...fromData(facts), ...fromMarkup(facts), ...datesInLines(facts), ...fromAddress(facts)];
  let best: Clue | undefined;
  let bestScore = 0.4;
  for (const clue of clues) {
    // Independent clues for one day support each other, most of all the visible one.
    const others = new Set(clues.filter((other) => other !== clue && other.day === clue.day).map(({ trust }) => trust));
    const score = clue.trust + Math.min(0.3, others.size * 0.1);
    if (score > bestScore) {
      best = clue;
      bestScore = score;
    }
  }
  if (!best) return undefined;
  const chosen = best;
  const exact = clues.find((clue) => clue.day === chosen.day && clue.moment && clue.trust >= 0.6);
  return exact?.moment ?? chosen.day;
}
