import { namesIn } from './byline.ts';
import type { Claim, Named } from './claim.ts';
import { isKnownName } from './given-names.ts';
import { asList, isNode, resolve, textOf, typesOf } from './json-ld.ts';
import { nameKind } from './names.ts';
import type { PageFacts } from './page-facts.ts';
import { type Line, MARK } from './page-lines.ts';
import { fold, hostWords, spaced, tidy, webAddress } from './plain-text.ts';
import { isNamedBefore } from './spoken-of.ts';

/** "© 2011–2024 Jana Roth", "Jana Roth © 2024". */
const COPYRIGHT = /©|\(c\)|copyright/i;
const AROUND_COPYRIGHT =
  /©|\(c\)|copyright|all rights reserved|alle rechte vorbehalten|tous droits réservés|\b(?:19|20)\d\d\b|[–—-]/gi;
/** "I'm Jana Roth", "Ich heiße …": what an about box says. Languages by how many blogs are written in them. */
const I_AM =
  /(?:\bi['’]?\s?a?m|\bmy name is|\bich (?:bin|heiße)|\bmein name ist|\bje m['’]appelle|\bje suis|\b(?:yo )?soy|\bme llamo|\bmi nombre es|\bmi chiamo|\b(?:io )?sono|\bmeu nome é|\b(?:eu )?sou|\bik ben|\bmijn naam is|\bjag heter|\bjeg (?:heter|hedder)|\bjag är|\bnimeni on|\bolen|\bmam na imię|\bjestem|\bjmenuji se|\bменя зовут|\bя)\s+(?=\S)/i;
/** It is looked for where it begins among the first 40 characters, and is no longer than this leaves room for. */
const I_AM_WITHIN = 64;
/** "A blog by Jana Roth", "Das Blog von …": with three words before it at most. "Site by …" is who made it, not who writes it. */
const BLOG_BY =
  /^(?:\S+\s+){0,3}\S*(?:blog|notes|journal|diary|notebook|notizen|tagebuch|newsletter|carnet|bitácora|diario|thoughts|writing|essays|posts?)\s+(?:by|of|from|von|de|di|van|av|af)\s+(?=\S)/i;
/** Whoever is asked to do something is shown no name of an owner: "Get the newsletter from Jana Roth". */
const ASKS = /^(?:get|join|read|see|view|find|follow|sign|subscribe|more|all|other|alle|mehr|weitere|related)\b/i;
const POSSESSIVE = /^(.{4,40}?)['’]s?\s+(?:\S+\s+){0,2}\S+$/;
const ABOUT_NAME = /^(?:about|über|à propos de|sobre|over|om)\s+(.{4,40})$/i;
const ABOUT_ME =
  /^(?:about(?: me| the author)?|über mich|zur person|à propos(?: de moi)?|qui suis-je \??|sobre mí|acerca de mí|sobre mim|quem sou eu|chi sono|over mij|om mig|om meg|minusta|o mnie|o mně|обо мне|プロフィール|자기소개|关于我)$/i;

type Found = Map<string, { name: string; doubt: number; url?: string }>;

/** A full name at the start of a text, told by its given name; a site's own name may be a person's. */
function nameAt(text: string): string | undefined {
  const [name] = namesIn(text, new Set());
  return name && nameKind(name) === 'person' && isKnownName(name) ? name : undefined;
}

function note(found: Found, name: string | undefined, trust: number, url?: string): void {
  if (!name) return;
  const key = fold(name);
  const known = found.get(key);
  const link = known?.url ?? url;
  found.set(key, {
    name: known?.name ?? name,
    doubt: (known?.doubt ?? 1) * (1 - trust),
    ...(link ? { url: link } : {}),
  });
}

/** Lines that frame the article: head, sides and foot of the page. */
function frameLines(facts: PageFacts): Line[] {
  return facts.lines.filter((line) => {
    if (line.text.length > 400) return false;
    if (facts.textFrom >= 0 && line.at >= Math.min(facts.textFrom, facts.headlineAt) && line.at <= facts.textTo)
      return false;
    const zone = facts.zones.of(line.element);
    return zone !== 'comments' && zone !== 'related' && zone !== 'caption' && zone !== 'quote';
  });
}

function fromFrame(facts: PageFacts, found: Found): void {
  const lines = frameLines(facts);
  for (const [i, line] of lines.entries()) {
    const text = spaced(line.marked.replaceAll(MARK, ' '));
    if (text.length < 160 && COPYRIGHT.test(text)) {
      const rest = tidy(text.replace(AROUND_COPYRIGHT, ' ')).replace(/^(?:by|von|par|por|di)\s+/i, '');
      note(found, nameAt(rest.split(/\s*[|·•.,]\s+/)[0] ?? ''), 0.45);
    }
    const self = I_AM.exec(text.slice(0, I_AM_WITHIN));
    if (self && self.index < 40) note(found, nameAt(text.slice(self.index + self[0].length)), 0.6);
    const blog = text.length < 90 && !ASKS.test(text) ? BLOG_BY.exec(text) : null;
    if (blog) note(found, nameAt(text.slice(blog.index + blog[0].length)), 0.56);
    const about = text.length < 60 ? ABOUT_NAME.exec(text)?.[1] : undefined;
    const whom = about && nameAt(about);
    // "About Jana Roth" beside an article that tells of her is about its subject.
    if (whom && !isNamedBefore(whom, facts.textTo + 1, facts)) note(found, whom, 0.54);
    if (text.length < 30 && ABOUT_ME.test(text)) {
      const next = lines[i + 1];
      if (next && next.at === line.at + 1 && next.text.length < 60) note(found, nameAt(next.marked), 0.56);
    }
  }
}

/** The site is called by its owner's name, or says in its name whose it is. */
function fromSiteName(facts: PageFacts, found: Found): void {
  const host = hostWords(facts.page);
  const title = tidy(facts.document.querySelector('title')?.textContent);
  const parts = [facts.meta.get('og:site_name')?.[0], ...title.split(/\s+[|»«·•–—-]\s+|\s*[|»]\s*/).slice(1)];
  for (const part of new Set(parts)) {
    if (!part || part.length > 60) continue;
    const whose = POSSESSIVE.exec(part)?.[1];
    if (whose) note(found, nameAt(whose), 0.54);
    else if (isNameOnly(part)) note(found, part, 0.56);
    const blog = BLOG_BY.exec(part);
    if (blog) note(found, nameAt(part.slice(blog.index + blog[0].length)), 0.54);
  }
  // A host that is somebody's name speaks for whoever bears it.
  for (const entry of found.values()) {
    const family = fold(entry.name.split(' ').at(-1) as string);
    if (family.length > 4 && host.includes(family)) entry.doubt *= 0.5;
  }
}

/** "Jana Roth", not "Jana Roth School": a name of two words. A host that repeats it says nothing, since every host repeats its site's name. */
function isNameOnly(part: string): boolean {
  return part.split(' ').length === 2 && nameKind(part) === 'person' && isKnownName(part);
}

/** The person who publishes the site, by JSON-LD; the card of a representative person (https://microformats.org/wiki/representative-h-card-parsing). */
function fromData(facts: PageFacts, found: Found): void {
  for (const node of facts.jsonLd.nodes) {
    if (!typesOf(node).some((type) => /WebSite|Blog$|Article|WebPage/.test(type))) continue;
    for (const value of [...asList(node['publisher']), ...asList(node['copyrightHolder'])]) {
      const of = resolve(value, facts.jsonLd);
      if (isNode(of) && typesOf(of).includes('Person')) note(found, nameAt(textOf(of, 'name') ?? ''), 0.56);
    }
  }
  const root = new URL('/', facts.page).href;
  for (const card of [...facts.document.querySelectorAll('.h-card, .vcard')].slice(0, 10)) {
    if (facts.zones.of(card) === 'comments') continue;
    const links = [...(card.matches('a[href]') ? [card] : []), ...card.querySelectorAll('a[href], data.u-url')];
    const isOwn = links.some(
      (link) =>
        /\bme\b/.test(link.getAttribute('rel') ?? '') ||
        webAddress(link.getAttribute('href') ?? link.getAttribute('value'), facts.base) === root,
    );
    if (!isOwn) continue;
    const name = card.querySelector('.p-name, .fn')?.textContent ?? card.textContent;
    note(found, nameAt(tidy(name).slice(0, 80)), 0.6, root);
  }
}

/**
 * Who writes a site alone, where the article itself names nobody: by its name, its foot, its about box, its data. One name only: two are
 * a team, and then nobody is said.
 */
export function claimsFromOwner(facts: PageFacts): Claim[] {
  const found: Found = new Map();
  fromFrame(facts, found);
  fromSiteName(facts, found);
  fromData(facts, found);
  const ranked = [...found.values()].sort((a, b) => a.doubt - b.doubt);
  const [first, second] = ranked;
  if (!first || (second && second.doubt - first.doubt < 0.15)) return [];
  const people: Named[] = [{ name: first.name, kind: 'person', ...(first.url ? { url: first.url } : {}) }];
  return [{ source: 'owner', people, trust: 1 - first.doubt, visible: true }];
}
