import { isAuthorPage } from './author-page.ts';
import { nameKind } from './names.ts';
import type { Line } from './page-lines.ts';
import { tidy } from './plain-text.ts';

/** What a heading behind the headline may open beside the article. */
export type SectionZone = 'comments' | 'related';
/** Lines from its heading up to the first that is no longer in it. */
type Section = { zone: SectionZone; from: number; to: number };
/** What headings say about the parts of a page that have no class or tag to say it. */
export type Sections = {
  /** The section an element stands in, if its heading says that it is not the article. */
  of(element: Element): SectionZone | undefined;
  /** Blocks that a heading with a link to another page stands in: what else they hold speaks of that page. */
  teasers: ReadonlySet<Element>;
};

const MOST_HEADINGS = 150;
/** Words over a section that are no heading: any heading ends it. */
const LOWEST = 7;
/** These words, and a number at most, stand over comments. In the singular they need the number: "Kommentar" is a genre. */
const COMMENTS: ReadonlySet<string> = new Set(
  'comments|reviews|customer reviews|user reviews|bewertungen|rezensionen|avis|reseñas|opiniones|recensioni|kommentare|commentaires|comentarios|comentários|commenti|reacties|kommentarer|kommentit|komentarze|komentáře|hozzászólások|comentarii|yorumlar|комментарии|комментарий|коментарі|responses|replies|antworten|réponses|respuestas|risposte|コメント|评论|評論|留言|댓글|תגובות|التعليقات|تعليقات|σχόλια'.split(
    '|',
  ),
);
const LONGEST_ALONE = 24;
/** The same as a sentence. */
const COMMENTS_SENTENCE =
  /^(?:\d+|one|ein|un) (?:comment|kommentar|commentaire|comentario|commento|reactie|response|reply|thoughts?)(?! (?:von|by|de|di|par|por))|^(?:leave a|post a|add a|join the|schreibe? einen|laisser un|deja un|lascia un)/;
/** Headings of teasers, of sources, of contacts and of sign-ups, by how they begin. */
const RELATED =
  /^(?:related|more (?:stories|articles|posts|news|from|on)|read (?:more|next)|you (?:may|might)|recommended|recent|latest|popular|most (?:read|popular)|next|previous|see also|further reading|references|bibliography|sources|topics|tags|newsletter|subscribe|organizer|speakers?$|veranstalter|(?:media|press) contact|contact|weitere|mehr (?:zum|aus|von)|auch interessant|das könnte|verwandte|ähnliche|neueste|meistgelesen|lesen sie|literatur|quellen|themen|kontakt|pressekontakt|ansprechp|à lire|lire aussi|articles (?:similaires|liés)|sur le même|te puede|también te|(?:artículos|noticias) relacionad|más (?:noticias|leíd)|leggi anche|articoli correlati|leia|mais (?:lidas|sobre)|lees ook|gerelateerd|meer (?:over|van)|läs (?:också|mer)|les (?:også|mer)|læs også|lue myös|czytaj|zobacz|související|ilgili|читайте|похожие|関連|おすすめ|参考文献|相关|相關|推荐|推薦|관련|اقرأ|διαβάστε)/;
/** A paragraph as long as this is the article's again; comments may be as long. */
const LONG = 300;
const PARAGRAPH = 120;
/** Links to lists of posts by subject. */
export const SUBJECT =
  /\/(?:tags?|category|categories|kategorien?|topics?|themen?|rubrik|section|keyword|stichwort|schlagwort|series|serie)\//i;

/** What words say that stand over a section. Old themes write "Comments" into a block that is no heading. */
function zoneOver(text: string, isHeading: boolean): SectionZone | undefined {
  if (text.length > (isHeading ? 60 : LONGEST_ALONE)) return undefined;
  const plain = text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[\s()[\]:.,…!?–—-]+/g, ' ')
    .trim();
  if (COMMENTS.has(/\d/.test(plain) ? plain.replace(/^\d+ ?| ?\d+$/g, '') : plain)) return 'comments';
  if (!isHeading) return undefined;
  return COMMENTS_SENTENCE.test(plain) ? 'comments' : RELATED.test(plain) ? 'related' : undefined;
}

/**
 * What holds a heading's section: the largest block around it that neither the headline nor the text stands in; where that is the heading
 * alone, what it lies in.
 */
function holderOf(heading: Element, spine: ReadonlySet<Element>, text: string): Element {
  let at = heading;
  while (at.parentElement && !spine.has(at.parentElement)) at = at.parentElement;
  const isAlone = (at.textContent ?? '').trim().length <= text.length + 4;
  return (isAlone && at.parentElement) || at;
}

/** True where a link, in an element or around it, leads to another page that is nobody's own and no list of a subject. */
export function leadsAway(element: Element, text: string, page: URL): boolean {
  const href = (element.querySelector('a[href]') ?? element.closest('a[href]'))?.getAttribute('href');
  if (!href || href.startsWith('#') || !URL.canParse(href, page.href) || SUBJECT.test(href)) return false;
  const url = new URL(href, page.href);
  const kind = nameKind(text);
  return (
    /^https?:$/.test(url.protocol) &&
    url.pathname.length > 1 &&
    (url.pathname !== page.pathname || url.host !== page.host) &&
    !isAuthorPage(url.href) &&
    kind !== 'person' &&
    kind !== 'single'
  );
}

/** The blocks of teasers: each as far up from its heading as neither the heading before nor the one behind stands in it. */
function teasersAt(headings: readonly Element[], spine: ReadonlySet<Element>, page: URL): ReadonlySet<Element> {
  const teasers = new Set<Element>();
  for (const [i, heading] of headings.entries()) {
    if (!leadsAway(heading, tidy(heading.textContent), page)) continue;
    const [before, behind] = [headings[i - 1], headings[i + 1]];
    const isShared = (block: Element): boolean =>
      spine.has(block) || Boolean(before && block.contains(before)) || Boolean(behind && block.contains(behind));
    let block = heading;
    while (block.parentElement && !isShared(block.parentElement)) block = block.parentElement;
    teasers.add(block);
  }
  return teasers;
}

/** The first and last line of every element that shows one, without asking the page where its nodes stand: that costs a walk each. */
function spansOf(lines: readonly Line[]): (element: Element) => { first: number; last: number } | undefined {
  const first = new Map<Element, number>();
  const last = new Map<Element, number>();
  const fill = (into: Map<Element, number>, { element, at }: Line): void => {
    for (let one: Element | null = element; one && !into.has(one); one = one.parentElement) into.set(one, at);
  };
  for (const line of lines) fill(first, line);
  for (const line of lines.toReversed()) fill(last, line);
  return (element) => {
    let at: Element | null = element;
    while (at && !first.has(at)) at = at.parentElement;
    return at ? { first: first.get(at) as number, last: last.get(at) as number } : undefined;
  };
}

/** The zone of what lies wholly in one of the sections: a block that goes on behind it is more than it. */
function zonesIn(sections: readonly Section[], lines: readonly Line[]): Sections['of'] {
  if (sections.length === 0) return () => undefined;
  const spanOf = spansOf(lines);
  return (element) => {
    const span = spanOf(element);
    return span && sections.find(({ from, to }) => span.first >= from && span.last < to)?.zone;
  };
}

/**
 * Reads the headings behind the headline. Many themes give comments, teasers and lists of sources no class that says so: the heading is
 * what tells a reader, and it holds as far as its level does (HTML standard, 4.3.11: headings and outlines).
 */
export function sectionsOf(
  lines: readonly Line[],
  headlineAt: number,
  spine: ReadonlySet<Element>,
  page: URL,
): Sections {
  const sections: Section[] = [];
  const headings: Element[] = [];
  let open: { section: Section; level: number; within: Element } | undefined;
  let read = 0;
  const behind = lines.slice(headlineAt + 1);
  const paragraphs = behind.filter(({ text }) => text.length > PARAGRAPH).length;
  for (const { element, heading, text, at } of behind) {
    if (heading && (spine.has(heading) || headings.length > MOST_HEADINGS)) continue;
    const level = heading ? Number(heading.localName[1]) : LOWEST;
    const isOver =
      open &&
      (!open.within.contains(element) ||
        (heading ? level <= open.level : open.section.zone === 'related' && text.length > LONG));
    if (open && isOver) {
      open.section.to = at;
      open = undefined;
    }
    if (text.length > PARAGRAPH) read++;
    // Words that are no heading may lead down to the comments, too: they open them only behind most of the text.
    const zone = open || (!heading && read * 2 < paragraphs) ? undefined : zoneOver(text, heading !== undefined);
    if (zone) {
      const section = { zone, from: at, to: Number.POSITIVE_INFINITY };
      open = { section, level, within: holderOf(heading ?? element, spine, text) };
      sections.push(section);
    }
    if (heading && heading !== headings.at(-1)) headings.push(heading);
  }
  return { of: zonesIn(sections, lines), teasers: teasersAt(headings, spine, page) };
}
