import { MARK } from './page-lines.ts';
import { tidy } from './plain-text.ts';

/*
 * Where the names of a byline end. By words and sets, not by one pattern: with all its words it would take longer to compile than all
 * bylines of a page take to read.
 */
const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Marks, digits and the like that end the names. */
const MARKS_END = /\s[|·•–—-]+\s|[|·•()[\]{}<>"„“”«»;!?…]|\s\/\s|(?<=^|[\s,(|/\u2063–-])\d|\s@|:\s/;
/** Small words end the names in small letters only, since "Le", "Den" and "El" are parts of names. */
const SMALL_END = words(
  'on am at in vom date dated for für from to filed follow via with mit über about auf unter under is ist was who that vor alle all sagt says writes schreibt schrieb wrote בתאריך',
);
/** With a capital or without. */
const ANY_END = words(
  'published posted updated last filed follow veröffentlicht aktualisiert publié publiée publie publiee publicado pubblicato stand lesezeit tweet share photo photos photograph photographs foto fotos fotografie bilder comments comment read special view see more mehr zeige beiträge posts articles artikel on for alle about über kontakt contact email e-mail e-Mail website leave laisser deja deixe lascia schreibe hinterlasse laat kommentieren dnia modified created edited reviewed translated publicerad publicerat publisert opublikowano publikováno dans tarafından',
);
/** Only before a number or a weekday: "le 3 mai", "den 3. Mai", "le vendredi 3 mai". */
const BEFORE_NUMBER = words('le il el em op den der la d. dne kl kl. den. à às alle ore klo um');
const WEEKDAYS =
  'Monday Tuesday Wednesday Thursday Friday Saturday Sunday Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag'.split(
    ' ',
  );
const SMALL_WEEKDAYS = words(
  'lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì venerdì sabato domenica segunda terça quarta quinta sexta maandag dinsdag woensdag donderdag vrijdag zaterdag zondag',
);
const MONTHS = words(
  'Jan Januar January Feb Februar February Mar Mär Mars März March Marz Apr April Mai May Jun Juni June Jul July Juli Aug August Sep Sept September Oct Okt October Oktober Nov November Dec Dez December Dezember',
);

/** Does this word end the names? `next` is what follows it. */
function isEnd(word: string, next: string): boolean {
  const bare = word.endsWith(':') ? word.slice(0, -1) : word;
  if (SMALL_END.has(bare)) return true;
  if (ANY_END.has(bare) || ANY_END.has(`${bare.charAt(0).toLowerCase()}${bare.slice(1)}`)) return true;
  if (BEFORE_NUMBER.has(word)) return /^\d/.test(next) || SMALL_WEEKDAYS.has(next);
  const plain = word.replace(/[.,]$/, '');
  if (MONTHS.has(plain)) return word.endsWith(',') || next === '' || /^\d/.test(next);
  return WEEKDAYS.some((day) => word.startsWith(day) || (day.endsWith('day') && word === day.toLowerCase()));
}

/** The place in a text at which the names end. */
export function endOfNames(text: string): number {
  const mark = MARKS_END.exec(` ${text}`);
  const most = mark ? Math.max(0, mark.index - 1) : text.length;
  let at = 0;
  while (at < most) {
    let end = at;
    while (end < text.length && !isSpace(text.charCodeAt(end))) end++;
    let next = end;
    while (next < text.length && isSpace(text.charCodeAt(next))) next++;
    if (end > at && isEnd(text.slice(at, end), wordAt(text, next))) return at === 0 ? 0 : at - 1;
    at = next === at ? at + 1 : next;
  }
  return most;
}

function wordAt(text: string, at: number): string {
  return /^\S*/.exec(text.slice(at, at + 20))?.[0].replace(/,$/, '') ?? '';
}

function isSpace(code: number): boolean {
  return (
    code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x3000
  );
}

const LOOK = words('view see show read zeig zeige voir ver visualizza bekijk vis visa');
const ALL = words('all more alle weitere mehr tous toda todas todo todos tutti andere');
const THE = words('the les las los gli die');
const POSTS = words(
  'post posts article articles story stories entries beitrag beiträge beiträgen artikel entradas artículos articoli publications messages berichten innlegg inlägg profile profil',
);
const BY = words('by of from von de di par por van door av');

/** The name in "View all posts by Jane Doe", "Alle Beiträge von Jane Doe anzeigen": the title of a link to an author's page. */
export function afterAllPosts(marked: string): string | undefined {
  const start = marked.slice(0, 60).toLowerCase();
  if (!/post|artic|stor|entr|beitr|artik|artí|publi|messag|bericht|inn?l|profil|^more by|^mehr von/.test(start))
    return undefined;
  const all = tidy(marked.replaceAll(MARK, ' ')).split(' ');
  let at = 0;
  for (const some of [LOOK, ALL, THE]) if (some.has((all[at] ?? '').toLowerCase())) at++;
  // "More by Jana Roth" needs no word for what there is more of.
  if (POSTS.has((all[at] ?? '').toLowerCase())) at++;
  else if (!/^more|^mehr/.test(start)) return undefined;
  if (!BY.has((all[at] ?? '').toLowerCase())) return undefined;
  const rest = all.slice(at + 1);
  if (/^(?:anzeigen|ansehen|lesen)$/i.test(rest.at(-1) ?? '') && rest.length > 1) rest.pop();
  return rest.join(' ') || undefined;
}
