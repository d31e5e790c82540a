/*
 * Word lists as sets, not as patterns: the page is read once by code that starts cold, and compiling one long pattern with letters
 * beyond ASCII costs more than all look-ups together.
 */
const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s*\|\s*|\n\s*/).filter(Boolean));

/** Small words inside names: von, de la, van der, bin. Lower case there is no sign of a sentence. */
export const PARTICLES = words(
  'von|vom|van|der|den|dem|de|del|della|di|da|do|dos|das|du|des|la|le|el|al|bin|bint|ibn|ben|abu|ter|ten|te|zu|zur|und|y|e|i|af|av|st|st.|zum|dit|d|l|o|mac|mc|jr|jr.|sr|sr.|ii|iii|iv',
);

/** Accounts and labels that publishing systems leave in the author's place: nobody at all. */
export const NOBODY = words(
  `author|authors|autor|autorin|autoren|auteur|autore|guest|guest author|guest post|guest writer|guest contributor|gast|gastautor|gastautorin|gastbeitrag
  unknown|unbekannt|anonym|anonymous|null|undefined|none|user|default|default author|post author|superuser|super user|contributor|contributors|super|online
  homepage|internet|verfasser|n/a|na|me|test|owner|moderator|newsletter|facebook|twitter|instagram|youtube|linkedin|whatsapp|telegram|pinterest|mastodon|bluesky|email
  e-mail|mail|rss|share|print|home|about|kontakt|contact|impressum|profile|profil|website|mehr|more|read more|bio|follow|subscribe|publiziert|veröffentlicht
  posted|published|alles|interview|video|foto|photo|text|tag|tags|kategorie|kategorien|category|categories|details|info|infos|datum|date|teilen|tweet|drucken
  bookmark|permalink|editar|edit|login|log in|anmelden|abo|suche|search|menu|menü|uncategorized|metadata|by|von|par|por|door|di|af|av|كتب|كتبت|بقلم|allgemein|news
  blog|artikel|article|artículo|articulo|artigo|articolo|記事|story|stories|webmaster|web-master|root|kommentar|opinion|werkstatt`,
);

/** Desks and teams by their plain names: no person, but an answer where a reader sees them as the byline. */
export const DESKS = words(
  `editor|editorial|editors|the editor|the editors|editorial team|editorial staff|editorial board|editorial desk|staff|newsroom|newsdesk|news desk|webdesk|web desk|desk
  redaktion|die redaktion|online-redaktion|onlineredaktion|redaktionsteam|redacción|redaccion|redactie|rédaction|redaction|la rédaction|redazione|redação|redakcja|press|presse
  team|our team|various|various authors`,
);
/** "Court reporter", "Staff writer", "Sports desk": a trade in place of a name. */
export const TRADES = words(
  'reporter|reporters|correspondent|correspondents|writer|writers|editor|editors|bureau|desk|team|staff',
);

/** News agencies by their own names; they stand in bylines of every country. */
export const AGENCIES = words(
  `dpa|afp|ap|a.p.|associated press|the associated press|reuters|thomson reuters|ansa|efe|apa|sda|keystone-sda|sid|kna|epd|ddp|dapd|tass|xinhua|pti|ani|ians|tnn|upi|bloomberg
  jta|agencies|agenturen|agencias|europa press|ots|pm|press release|yonhap|kyodo|jiji|belga|anp|lusa|ritzau|ntb|tt|stt|pap|ctk|mti|interfax|ria novosti|prnewswire|pr newswire
  business wire|globe newswire|globenewswire`,
);

/** Words that a person's name does not hold. Such names are kept out of the place of persons, not thrown away. */
export const BODIES = words(
  `redaktion|redaktionsteam|redacción|redaccion|redazione|rédaction|redactie|redakcja|editorial|editor|editors|staff|team|newsdesk|newsroom|desk|press|presse|pressestelle|pressemitteilung
  agency|agencies|agentur|agenturen|agencia|agencias|agence|gmbh|ag|inc|inc.|ltd|ltd.|llc|ev|e.v.|e.v|v.|verein|verband|verlag|media|magazin|magazine|newspaper|news|times|tribune|herald|journal|online
  blog|podcast|radio|tv|wire|report|reports|service|services|behörde|department|office|university|universität|institut|institute|stiftung|foundation|association|society|council|committee|group
  company|bank|corporation|corp|corp.|eg|e.g.|kg|ohg|ug|sarl|srl|kommunikation|communications|marketing|wikipedia|contributors|com|org|net|io|network|studio|studios|world|international
  deutschland|schweiz|österreich|europe|usa|anzeiger|kurier|noticias|diario|periódico|periodico|jornal|giornale|gazette|gazeta|información|informacion|post|amt|redação|wiki|fandom|school|schule|college|academy|akademie|museum|club|klub|church|kirche|shop|store|hotel|restaurant|webdesign|design|digital|solutions|software|systems|technologies|technology|consulting|productions`,
);
/** The same as ends of one long word: Volkszeitung, Bundesverband. */
export const BODY_ENDS: readonly string[] = [
  'zeitung',
  'nachrichten',
  'verband',
  'blatt',
  'verlag',
  'ministerium',
  'redaktion',
  'anstalt',
  'behörde',
  'schule',
  'agentur',
  'gesellschaft',
  'verwaltung',
  'design',
  'straße',
  'strasse',
  'allee',
];

/** Words that open sentences, labels and calls to action rather than names. */
export const OPENERS = words(
  `the|this|that|these|here|we|our|you|your|in|on|at|for|from|to|with|how|why|what|when|where|who|all|more|see|read|view|posted|published|updated|written|about|share|follow|click|mit|aus|bei|für
  auf|im|am|zum|zur|ein|eine|einen|einer|der|die|das|den|dem|unser|unsere|mehr|alle|als|nach|vor|über|und|oder|wir|ich|sie|es|les|los|las|un|una|nos|notre|pour|avec|sur|dans|en|por|para|con
  su|sus|il|lo|gli|per|foto|fotos|photo|photos|image|bild|bilder|quelle|source|stand|datum|date|uhr|minute|minutes|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|monday
  tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|januar|februar|märz|juni|juli|oktober|dezember|today|yesterday
  heute|gestern|no|not|kein|keine|last|new|top|comment|comments|kommentar|kommentare|leave|reply|add|by|von`,
);
