import { isKnownName } from './given-names.ts';
import { nameKind } from './names.ts';
import type { PageFacts } from './page-facts.ts';
import type { Line } from './page-lines.ts';

/** What follows a name in the sentence that says who wrote: "is a", "schreibt für". */
const BIO =
  /^(?:is|was|has|works?|writes?|lives?|teaches|leads|covers|reports|ist|war|hat|arbeitet|schreibt|lebt|studiert|studierte|leitet|berichtet|lehrt|est|travaille|écrit|vit|es|escribe|trabaja|vive|è|scrive|lavora|é|escreve|trabalha|werkt|schrijft|är|arbetar|skriver|er|arbejder|jobber|on|jest|pisze|je|píše)$/;

/** "The writer, Jane Doe, is …", "Die Autorin Jana Roth ist …". */
const ANNOUNCED =
  /^(?:the (?:writer|author)|(?:der|die) autor(?:in)?|l[’']aut(?:eure?|rice|ore)|(?:el|la|[oa]) autora?),? /i;
/** Writing for a living, told of one person: then any name will do. */
const WRITES =
  /^\S+ (?:\S+ ){0,4}\S*(?:(?:journalist|reporter|[ck]olumnist|writer|[ck]orrespond[ea]nt|redakt[eøö]u?r)(?:e|in)?|periodista|giornalista)(?=[\s,.]|$)/i;

/** The name that a sentence about its writer begins with: "Jane Doe is a teacher in …". */
export function bioName(line: Line): string | undefined {
  const text = line.text.replace(ANNOUNCED, '');
  const words = text.slice(0, 120).split(' ');
  const verb = words.findIndex((word, at) => at > 1 && at < 6 && BIO.test(word));
  const name = verb > 0 ? words.slice(0, verb).join(' ').replace(/,$/, '') : '';
  const isWriter = () => text !== line.text || WRITES.test(words.slice(verb).join(' '));
  return nameKind(name) === 'person' && (isKnownName(name) || isWriter()) ? name : undefined;
}

/** Somebody whom the article speaks of is its subject; whoever is named at its end alone may have written it. */
export function isNamedBefore(name: string, at: number, facts: PageFacts): boolean {
  const family = name.split(' ').at(-1) as string;
  const from = Math.max(0, Math.min(facts.headlineAt < 0 ? facts.textFrom : facts.headlineAt, facts.textFrom));
  return (
    facts.titles.some((title) => title.includes(family)) ||
    facts.lines.slice(from, at).some(({ text }) => text.includes(family))
  );
}

/** Somebody whom the text speaks of is its subject, where nothing says "by". A sentence that tells who wrote does not count. */
export function isSpokenOf(name: string, facts: PageFacts): boolean {
  const text = facts.lines.slice(Math.max(Math.min(facts.headlineAt, facts.textFrom), 0), facts.textTo + 1);
  return text.some((line) => line.text.length > 80 && line.text.includes(name) && bioName(line) !== name);
}
