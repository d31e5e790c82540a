import type { PageFacts } from './page-facts.ts';
import { declared, fold } from './plain-text.ts';

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

/** The title as the reader sees it: the confirmed headline, else the declared one without the site's name. */
export function readTitle(facts: PageFacts): string | undefined {
  const { headline, titles, siteNames } = facts;
  if (headline?.confirmed) return headline.text;
  const first = titles.map(declared).find((title) => title !== '');
  if (first) return withoutSite(first, siteNames);
  return headline?.text;
}
