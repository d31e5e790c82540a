import type { Benefit } from '../domain/moment.ts';
import type { MessageKey } from '../platform/i18n.ts';

/** What each benefit is called. */
export const BENEFIT_WORDS: Readonly<Record<Benefit, MessageKey>> = {
  idea: 'benefit_idea',
  resource: 'benefit_resource',
  answer: 'benefit_answer',
  challenge: 'benefit_challenge',
  inspiration: 'benefit_inspiration',
  support: 'benefit_support',
};
