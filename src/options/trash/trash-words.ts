import { numberText } from '../../components/number-text.ts';
import type { TrashKind } from '../../domain/trash.ts';
import { type MessageKey, t } from '../../platform/i18n.ts';
import type { TrashRow } from '../../storage/rows.ts';
import { siteName } from '../add-person/read-address.ts';
import { dayText } from '../day-text.ts';
import { timeText } from '../reflect/reflect-words.ts';

export const TRASH_WORDS: Readonly<Record<TrashKind, MessageKey>> = {
  person: 'kind_person',
  profile: 'trash_profile',
  moment: 'trash_moment',
  goal: 'trash_goal',
  group: 'groups_name',
  reflection: 'reflect_title',
};

/** What it is: `Moment`, `Organisation`. */
export function kindText({ kind, isOrganisation }: TrashRow): string {
  return t(isOrganisation ? 'kind_organisation' : TRASH_WORDS[kind]);
}

/** What it is called, else what it says first, else what it is. */
export function titleText(row: TrashRow): string {
  const { title, reflection } = row;
  if (title === undefined) return t('trash_unreadable');
  return title || (reflection && timeText(reflection)) || kindText(row);
}

/** Where it belongs: whose it is, which site, what it looks back on. */
export function placeText({ people, site, reflection }: TrashRow): string {
  return [people?.join(', '), site && siteName(site), reflection && timeText(reflection)].filter(Boolean).join(' · ');
}

/** One thing by its name, more by their number. */
export function whatText(count: number, only: TrashRow | undefined): string {
  return count === 1 && only ? `“${titleText(only)}”` : t('trash_entries', numberText(count));
}

/** Until when it can be brought back: `at` is Unix ms. */
export function untilText(at: number): string {
  return t('trash_until', dayText(at));
}
