import { cutText } from './cut-text.ts';

/** What a draft is for: to thank somebody themselves, or to pass on to others what they made. */
export type DraftPurpose = 'thanks' | 'share';
/** How a draft opens: the words of each tone stand in the locale (`draft_<purpose>_<tone>`). */
export type DraftTone = 'warm' | 'plain' | 'short';
export const DRAFT_PURPOSES: readonly DraftPurpose[] = ['thanks', 'share'];
export const DRAFT_TONES: readonly DraftTone[] = ['warm', 'plain', 'short'];

/** What a draft is made from. All but the name may be absent. */
export type DraftFacts = {
  name: string;
  /** Without the `@`, where the text is meant for a site of handles: credit that finds them. */
  handle?: string;
  /** What it is about: the title, else the first words of the post. */
  title?: string;
  /** The user's own note; only where they want it in the text. */
  takeaway?: string;
  /** The source: a share without a link credits nobody. */
  url?: string;
};

/** A sentence of the language that the user reads: `draft_thanks_warm_about` with the name and what it is about. */
export type DraftSentence =
  | { key: `draft_${DraftPurpose}_${DraftTone}`; fills: readonly [name: string] }
  | { key: `draft_${DraftPurpose}_${DraftTone}_about`; fills: readonly [name: string, title: string] }
  | { key: `draft_${DraftPurpose}_takeaway`; fills: readonly [takeaway: string] };

const TITLE_LENGTH = 120;
const TAKEAWAY_LENGTH = 500;

/**
 * A text for the user to edit and send themselves: it names who made it, says what it was, and ends with the link to
 * the source. `words` gives a sentence in the user's language. Nothing in it was not in the facts.
 */
export function draftText(
  purpose: DraftPurpose,
  tone: DraftTone,
  facts: DraftFacts,
  words: (sentence: DraftSentence) => string,
): string {
  const name = credited(purpose, facts);
  const title = cut(facts.title, TITLE_LENGTH);
  const takeaway = cut(facts.takeaway, TAKEAWAY_LENGTH);
  const opening = words(
    title
      ? { key: `draft_${purpose}_${tone}_about`, fills: [name, title] }
      : { key: `draft_${purpose}_${tone}`, fills: [name] },
  );
  const rest = takeaway ? words({ key: `draft_${purpose}_takeaway`, fills: [takeaway] }) : '';
  return [opening, rest, facts.url].filter(Boolean).join('\n\n');
}

/** Somebody is thanked by their name alone; before others they are credited so that they can be found. */
function credited(purpose: DraftPurpose, { name, handle }: DraftFacts): string {
  const bare = handle?.replace(/^@/, '').trim();
  return purpose === 'share' && bare ? `${name.trim()} (@${bare})` : name.trim();
}

/** In one line, cut between words where it can be, never inside a character. */
function cut(text: string | undefined, most: number): string {
  const line = (text ?? '')
    .slice(0, most * 4)
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= most) return line;
  const short = cutText(line, most - 1);
  const space = short.lastIndexOf(' ');
  return `${(space > most / 2 ? short.slice(0, space) : short).trimEnd()}…`;
}
