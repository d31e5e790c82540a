import type { PageFacts } from './page-facts.ts';
import { declared, fold, tidy } from './plain-text.ts';

const SEPARATOR = /\s+(?:[|»«·•–—:]|-{1,2}|::|\/\/|\/|<|>|›|←|→)\s+|\s*[|»]\s*/g;

/** "Title | Site" and "Site: Title" without the site, whatever stands between. */
export function withoutSite(title: string, siteNames: ReadonlySet<string>): string {
  const cuts = [...title.matchAll(SEPARATOR)];
  for (const cut of cuts) {
    const head = title.slice(0, cut.index);
    const tail = title.slice(cut.index + cut[0].length);
    if (siteNames.has(fold(tail)) && head.length > 2) return withoutSite(head, siteNames);
    if (siteNames.has(fold(head)) && tail.length > 2) return withoutSite(tail, siteNames);
  }
  return title;
}

/** A kicker or subtitle inside the heading is no part of the title, when the page declares the rest as its title. */
function partDeclared(heading: Element, titles: readonly string[], siteNames: ReadonlySet<string>): string | undefined {
  const wanted = new Set(titles.flatMap((title) => [fold(title), fold(withoutSite(declared(title), siteNames))]));
  if (wanted.has(fold(heading.textContent ?? ''))) return undefined;
  const parts = [...heading.querySelectorAll('*')].map((part) => part.textContent ?? '');
  for (const child of heading.childNodes) if (child.nodeType === 3) parts.push(child.nodeValue ?? '');
  const found = parts.find((part) => fold(part).length > 7 && wanted.has(fold(part)));
  return found ? tidy(found) : undefined;
}

/** The title as the reader sees it: the confirmed headline, else the declared one without the site's name. */
export function readTitle(facts: PageFacts): string | undefined {
  const { headline, titles, siteNames } = facts;
  if (headline?.confirmed) return partDeclared(headline.element, titles, siteNames) ?? headline.text;
  const first = titles.map(declared).find((title) => title !== '');
  if (first) return withoutSite(first, siteNames);
  return headline?.text;
}
