import { textOf } from './json-ld.ts';
import { metaValue } from './meta-tags.ts';
import type { PageFacts } from './page-facts.ts';

/** The commonest short words; a page in a language holds its own far more often than any other's. */
const WORDS: Readonly<Record<string, string>> = {
  de: 'der die und das ist nicht mit auf für von dem den ein eine sich auch werden wird wir sind',
  en: 'the and of to is that for with was this are have from not you his they which were',
  fr: 'le les des est une pour dans qui que pas sur plus avec sont cette par aux nous ces',
  es: 'el los las una que por con para del como más pero sus este entre también está fue',
  it: 'il che di è per una non con sono del della gli nel anche più alla questo dei',
  pt: 'que não uma com para os do da dos mais como foi em pelo são também ao seu',
  nl: 'het een van en dat niet voor met zijn aan ook maar door deze wordt bij naar',
  sv: 'och att det som för är inte med den har till av om ett på kan',
  da: 'og det at er til på en af den ikke der med har også blev kan',
  no: 'og det som er på til av ikke med har også ble fra jeg kan etter',
  fi: 'ja on ei että se oli myös hän mutta kun tai ovat jos kuin ole',
  pl: 'się nie jest na że do jak przez oraz ale tym jego być które także',
  cs: 'se na je že jsem ale jako pro jeho také nebo byl které jsou při',
  tr: 've bir bu için ile olarak çok daha olan gibi kadar sonra ancak değil',
  hu: 'és hogy nem egy az volt már csak mint meg vagy ezt azt lehet még',
  id: 'yang dan di dengan untuk dari ini pada itu dalam adalah tidak akan juga',
  ro: 'și că nu este care pentru din mai cu fost sunt după despre sau',
  sh: 'je da se na su koji nije kao ali što od za biti ili samo',
};
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\u3040-\u30FF]/g, 'ja'],
  [/[\uAC00-\uD7AF]/g, 'ko'],
  [/[\u4E00-\u9FFF]/g, 'zh'],
  [/[\u0600-\u06FF]/g, 'ar'],
  [/[\u0590-\u05FF]/g, 'he'],
  [/[\u0E00-\u0E7F]/g, 'th'],
  [/[\u0370-\u03FF]/g, 'el'],
  [/[\u0400-\u04FF]/g, 'ru'],
  [/[\u0900-\u097F]/g, 'hi'],
];
/** From the first of them on; a text in Latin letters need not be held against each. */
const OTHER_SCRIPT = /[\u0370-\u1FFF\u3040-\uD7AF]/;
/** From this share of a language's commonest words on, no other one comes near. */
const CLEAR = 0.18;

/** What language a text is in, by script and commonest words; `undefined` when it does not say clearly. */
export function guessLanguage(text: string, said?: string): string | undefined {
  const sample = text.slice(0, 2500);
  if (sample.length < 60) return undefined;
  for (const [script, language] of OTHER_SCRIPT.test(sample) ? SCRIPTS : []) {
    const share = (sample.match(script)?.length ?? 0) / sample.length;
    if (share > (language === 'ja' ? 0.1 : 0.3)) return language;
  }
  const seen = new Map<string, number>();
  let words = 0;
  for (const word of sample.toLowerCase().split(/[\s\d.,;:!?()"'„“”«»’–—-]+/)) {
    if (!word) continue;
    words++;
    seen.set(word, (seen.get(word) ?? 0) + 1);
  }
  const countOf = (common: string): number => common.split(' ').reduce((sum, word) => sum + (seen.get(word) ?? 0), 0);
  // What the page says of itself is true most often: the other languages are asked only when it does not look so.
  const own = said ? WORDS[said] : undefined;
  if (own && words >= 25 && countOf(own) / words >= CLEAR) return said;
  const counts = new Map<string, number>();
  for (const [language, common] of Object.entries(WORDS)) {
    const count = countOf(common);
    if (count > 0) counts.set(language, count);
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1]);
  const [first, second] = ranked;
  if (!first || words < 25 || first[1] / words < 0.1) return undefined;
  return first[1] >= 1.4 * (second?.[1] ?? 0) ? first[0] : undefined;
}

/** The language of the text. Themes leave `lang="en"` on pages in any language, so the text itself has the last word. */
export function readLanguage(facts: PageFacts): string | undefined {
  const root = facts.document.documentElement;
  const declared = [
    root.getAttribute('lang') ?? root.getAttribute('xml:lang'),
    metaValue(facts.meta, 'og:locale', 'content-language', 'language', 'dc.language', 'dcterms.language', 'inlanguage'),
    facts.article ? textOf(facts.article, 'inLanguage') : undefined,
    facts.document.body?.getAttribute('lang'),
  ].find((value) => value && /^[a-z]{2,3}(?:[-_]|$)/i.test(value.trim()));
  const said = declared?.trim().replace('_', '-');
  const text = facts.lines
    .filter((line) => line.text.length > 60 && facts.textRoot.contains(line.element))
    .slice(0, 60)
    .map((line) => line.text)
    .join(' ');
  const guessed = guessLanguage(
    text.length > 200 ? text : facts.lines.map((line) => line.text).join(' '),
    said?.slice(0, 2).toLowerCase(),
  );
  if (!said) return guessed;
  if (!guessed || said.toLowerCase().startsWith(guessed)) return said;
  // Close relatives share their small words: the declaration decides between them.
  const relatives = [
    ['da', 'no', 'nb', 'nn'],
    ['sh', 'hr', 'sr', 'bs', 'sl'],
    ['ar', 'fa', 'ur'],
    ['ru', 'uk', 'bg', 'sr', 'mk', 'be'],
    ['cs', 'sk'],
    ['id', 'ms'],
    ['es', 'ca', 'gl', 'pt'],
    ['zh', 'ja'],
  ];
  const two = said.slice(0, 2).toLowerCase();
  if (relatives.some((family) => family.includes(two) && family.includes(guessed))) return said;
  return guessed;
}
