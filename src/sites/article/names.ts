import { fold, tidy } from './plain-text.ts';

/** What a string in an author's place is. */
export type NameKind = 'person' | 'single' | 'organisation' | 'generic';

/** Small words inside names: von, de la, van der, bin, al-, Mc. Lower case there is no sign of a sentence. */
const PARTICLE =
  /^(?:von|vom|van|der|den|dem|de|del|della|di|da|do|dos|das|du|des|la|le|el|al|bin|bint|ibn|ben|abu|ter|ten|te|zu|zur|und|y|e|i|af|av|st\.?|zum|dit|d|l|o|mac|mc|jr\.?|sr\.?|ii|iii|iv)$/i;
/** Accounts and labels that publishing systems leave in the author's place: nobody at all. */
const GENERIC =
  /^(?:(?:wp|wordpress|site|web|blog|super|my|the)?[-_ ]?admin(?:istrator)?\d*|web-?master|root|author|authors|autor(?:in|en)?|auteur|autore|guest(?: author| post| writer| contributor)?|gast(?:autor(?:in)?|beitrag)?|unknown|unbekannt|anonym(?:ous)?|null|undefined|none|user|default|default author|post author|super ?user|contributors?|super|online|homepage|internet|verfasser|n\/?a|me|test|owner|moderator|newsletter|facebook|twitter|instagram|youtube|linkedin|whatsapp|telegram|pinterest|email|e-mail|mail|rss|share|print|home|about|kontakt|contact|impressum|profile|profil|website|mehr|more|read more|bio|follow|subscribe|publiziert|veröffentlicht|posted|published|alles|interview|video|foto|photo|text|tags?|kategorien?|categor(?:y|ies)|details|info|infos|datum|date|teilen|tweet|drucken|bookmark|permalink|editar|edit|login|log in|anmelden|abo|suche|search|menu|menü|uncategorized|allgemein|news|blog|artikel|article|story|stories)$/i;
/** Desks and teams by their plain names: no person, but an answer where a reader sees them as the byline. */
const DESK =
  /^(?:editor(?:ial)?|editors|the editors?|editorial (?:team|staff|board|desk)|staff|staff (?:writer|reporter|report)s?|newsroom|news ?desk|web ?desk|desk|(?:die |online-?)?redaktion(?:steam)?|redacci[oó]n|redactie|r[eé]daction|la r[eé]daction|redazione|redação|redakcja|press(?:e)?|team|our team|various(?: authors)?)$/i;
/** Words that a person's name does not hold. Agencies and bodies are kept out of the place of persons, not thrown away. */
const ORGANISATION =
  /(?:^|[\s/\-–,.])(?:redaktion|redaktionsteam|redacci[oó]n|redazione|r[eé]daction|redactie|redakcja|editorial|editors?|staff|team|news ?desk|newsroom|desk|press|presse|pressestelle|pressemitteilung|agency|agencies|agentur|agenturen|agencias?|agence|gmbh|ag|inc\.?|ltd\.?|llc|e\.?\s?v\.?|verein|verband|verlag|media|magazin|magazine|zeitung|newspaper|news|nachrichten|times|post|tribune|herald|journal|online|blog|podcast|radio|tv|wire|reports?|service|services|ministerium|bundesministerium|bundesamt|amt|behörde|department|office|university|universität|institut|institute|stiftung|foundation|association|society|council|committee|group|company|bank|corporation|corp\.?|e\.?g\.?|kg|ohg|ug|s\.?a\.?r\.?l\.?|s\.?r\.?l\.?|kommunikation|communications|marketing|wikipedia|contributors|com|org|net|de|io|network|studio|studios|world|international|deutschland|schweiz|österreich|europe|usa)(?:$|[\s/\-–,.])/i;
/** News agencies by their own names; they stand in bylines of every country. */
const AGENCY =
  /^(?:dpa(?:[-/ ]\w+)*|afp|ap|a\.?p\.?|associated press|the associated press|reuters|thomson reuters|ansa|efe|apa|sda|keystone-sda|sid|kna|epd|ddp|dapd|tass|xinhua|pti|ani|ians|tnn|upi|bloomberg|afp\/\w+|jta|ap\/\w+|agencies|agenturen|agencias|europa press|ots|pm|press release|yonhap|kyodo|jiji|belga|anp|lusa|ritzau|ntb|tt|stt|pap|ctk|mti|interfax|ria novosti|prnewswire|pr newswire|business wire|globe ?newswire)$/i;
/** Never part of a name: sentence marks, addresses, digits in words. */
const NOT_A_NAME = /[!?"„“”«»=<>{}[\]|*•→»«;:%$€§#]|https?:|www\.|@|\d{3,}|…|\.{2,}|^\W+$/;
/** An account's name may hold digits. */
const ACCOUNT_NAME = /^\p{L}[\p{L}\d_.-]{2,24}$/u;
/** Words that open sentences, labels and calls to action rather than names. */
const NOT_FIRST =
  /^(?:the|this|that|these|here|we|our|you|your|in|on|at|for|from|to|with|how|why|what|when|where|who|all|more|see|read|view|posted|published|updated|written|about|share|follow|follow us|click|mit|aus|bei|für|auf|im|am|zum|zur|ein|eine|einen|einer|der|die|das|den|dem|unser|unsere|mehr|alle|als|nach|vor|über|und|oder|wir|ich|sie|es|les|el|los|las|una?|nos|notre|pour|avec|sur|dans|en|por|para|con|su|sus|il|lo|gli|per|foto|fotos|photo|photos|image|bild|bilder|quelle|source|stand|datum|date|uhr|min|minutes?|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|januar|februar|märz|juni|juli|oktober|dezember|today|yesterday|heute|gestern|no|not|kein|keine|last|new|top|comments?|kommentare?|leave|reply|add|by|von)$/i;

/** Names in scripts without case: any few characters may be one. */
const CASELESS =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}\p{Script=Devanagari}・·\s.＝=-]+$/u;

function looksLikeWord(token: string): boolean {
  return /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(token) || PARTICLE.test(token);
}

/** What is this string, in the place of an author? `undefined` = no name at all. */
export function nameKind(text: string, siteNames: ReadonlySet<string> = new Set()): NameKind | undefined {
  const name = tidy(text);
  if (name.length < 2 || name.length > 70 || (NOT_A_NAME.test(name) && !ACCOUNT_NAME.test(name))) return undefined;
  if (!/\p{L}{2}/u.test(name) && !CASELESS.test(name) && !/^\p{Lu}\.?\s?\p{Lu}\.?$/u.test(name)) return undefined;
  if (GENERIC.test(name)) return 'generic';
  if (AGENCY.test(name) || /^(?:afp|dpa|ap|reuters|ansa|efe|apa|sda)\s?\//i.test(name) || DESK.test(name))
    return 'organisation';
  const tokens = name.split(/\s+/);
  if (siteNames.has(fold(name)))
    return tokens.length > 1 &&
      tokens.length < 4 &&
      tokens.every((token) => /^\p{Lu}\p{Ll}/u.test(token)) &&
      !ORGANISATION.test(name)
      ? 'single'
      : 'organisation';
  if (tokens.length > 7) return undefined;
  if (CASELESS.test(name)) return name.length <= 24 ? 'person' : undefined;
  if (ORGANISATION.test(name) && !isPlainlyPerson(tokens)) return 'organisation';
  if (NOT_FIRST.test(tokens[0] as string)) return 'generic';
  if (tokens.length === 1) return 'single';
  const plain = tokens.filter((token) => /\p{L}/u.test(token));
  const capital = plain.filter(looksLikeWord).length;
  if (capital === plain.length && plain.some((token) => /^[\p{Lu}\p{Lo}]/u.test(token))) return 'person';
  // "jane doe": some bloggers write themselves small. As sure as a nickname.
  return plain.length <= 3 ? 'single' : undefined;
}

/** "Anna de Boer" holds `de`, "Tom Post" holds `Post`: two words of which the first is a name are left alone. */
function isPlainlyPerson(tokens: readonly string[]): boolean {
  return (
    tokens.length >= 3 &&
    tokens.length <= 4 &&
    tokens.slice(1, -1).every((token) => PARTICLE.test(token)) &&
    !ORGANISATION.test(` ${tokens[0]} `) &&
    !ORGANISATION.test(` ${tokens.at(-1)} `)
  );
}

/** Same person, by name: equal when folded, or one is the other with words left out ("Anna Lind" and "Dr. Anna Maria Lind"). */
export function sameName(a: string, b: string): boolean {
  const left = fold(a);
  const right = fold(b);
  if (left === right) return true;
  const [few, many] = left.length < right.length ? [a, b] : [b, a];
  const words = tidy(few).split(/\s+/).map(fold).filter(Boolean);
  const all = new Set(tidy(many).split(/\s+/).map(fold));
  return words.length >= 1 && (words[0] as string).length >= 3 && words.every((word) => all.has(word));
}
