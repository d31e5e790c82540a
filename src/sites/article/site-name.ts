import { asList, isNode, resolve, textOf, typesOf } from './json-ld.ts';
import { metaValue } from './meta-tags.ts';
import type { PageFacts } from './page-facts.ts';
import { declared, fold, hostWords, tidy } from './plain-text.ts';

const SEPARATOR = /\s+[|»«·•–—-]\s+|\s*[|»]\s*|\s::\s|:\s/;

/** The part of the page's title that its own headline is not, when one is there. */
function fromTitle(facts: PageFacts): string | undefined {
  const title = declared(facts.document.querySelector('title')?.textContent);
  const headline = fold(facts.headline?.text ?? '');
  const parts = title.split(SEPARATOR).map(tidy).filter(Boolean);
  if (parts.length < 2) return undefined;
  const host = hostWords(facts.page);
  const others = parts.filter((part) => !headline.includes(fold(part)) && part.length < 50);
  // The part that the host name repeats is the site for sure.
  return (
    others.find((part) => fold(part).length > 2 && (host.includes(fold(part)) || fold(part).includes(host))) ??
    (others.length === 1 ? others[0] : others.at(-1))
  );
}

/** What the site calls itself. Declared names first; then the page's title, the logo, at last the host. */
export function readSiteName(facts: PageFacts): string | undefined {
  const { meta, jsonLd } = facts;
  const declaredName = metaValue(meta, 'og:site_name');
  if (declaredName && !/^https?:/.test(declaredName)) return declaredName;
  for (const node of jsonLd.nodes)
    if (typesOf(node).includes('WebSite')) {
      const name = textOf(node, 'name');
      if (name) return name;
    }
  for (const publisher of asList(facts.article?.['publisher'])) {
    const of = resolve(publisher, jsonLd);
    const name = isNode(of) ? textOf(of, 'name') : undefined;
    if (name) return name;
  }
  return (
    metaValue(
      meta,
      'application-name',
      'apple-mobile-web-app-title',
      'dc.publisher',
      'twitter:app:name:iphone',
      'al:ios:app_name',
    ) ??
    fromTitle(facts) ??
    facts.page.hostname.replace(/^www\./, '')
  );
}
