import { GIVING_WORDS } from '../../components/giving-words.ts';
import { OCCASIONS } from '../../components/occasion-words.ts';
import { siteOf } from '../../domain/identity.ts';
import type { Moment, MomentKind } from '../../domain/moment.ts';
import { type MessageKey, t } from '../../platform/i18n.ts';
import type { MomentRow } from '../../storage/rows.ts';
import { siteName } from '../add-person/read-address.ts';

export const KIND_WORDS: Readonly<Record<MomentKind, MessageKey>> = {
  learned: 'moment_learned',
  gave: 'moment_gave',
  asked: 'moment_asked',
  met: 'moment_met',
};

/** What a moment says in one line: the newest note, else quote, else title, else the words of the post, else how it was given. May be empty. */
export function lineOf({ title, notes, quotes, source, giving }: Moment): string {
  const line = notes.at(-1)?.text || quotes.at(-1)?.text || title || source?.title || source?.text || givenText(giving);
  return line.replace(/\s+/g, ' ').trim().slice(0, 300);
}

function givenText(giving: Moment['giving']): string {
  return giving ? t(GIVING_WORDS[giving].label) : '';
}

/** What a moment was, in a word: `workshop`, else `learned`, `gave`… */
export function whatOf({ kind, occasion }: Moment): string {
  return t(occasion ? OCCASIONS[occasion].words : KIND_WORDS[kind]);
}

/** Where a moment took place or was captured, as people say it: `Leeds`, `X`, `learning.example`. May be empty. */
export function placeOf({ source, place }: Moment): string {
  if (place) return place;
  if (!source) return '';
  return source.site === 'web' ? (source.siteName ?? siteOf(source.url)) : siteName(source.site);
}

/** Names of the people of a moment, the author first; those who were removed are said to be. */
export function namesOf(people: MomentRow['people']): string[] {
  return people.map(({ name }) => name ?? t('person_removed'));
}
