import { numberText } from '../../components/number-text.ts';
import { agoText } from '../../components/time-ago.tsx';
import type { HelpReason } from '../../domain/help.ts';
import { t } from '../../platform/i18n.ts';
import { ROLE_WORDS } from '../person/role-words.ts';

/** Why somebody is named, in words: each reason a phrase of its own. */
export function reasonText(reason: HelpReason, now: number): string {
  switch (reason.kind) {
    case 'tags':
      return t('ask_why_tags', reason.tags.slice(0, 3).join(', '));
    case 'moments':
      return reason.count === 1 ? t('ask_why_moment') : t('ask_why_moments', numberText(reason.count));
    case 'profile':
      return t('ask_why_profile');
    case 'groups':
      return t('ask_why_group', reason.names.slice(0, 2).join(', '));
    case 'roles':
      return reason.roles.map((role) => t(ROLE_WORDS[role])).join(', ');
    case 'answers':
      return reason.count === 1 ? t('ask_why_answer') : t('ask_why_answers', numberText(reason.count));
    default:
      return t('ask_why_touch', agoText(reason.at, now));
  }
}
