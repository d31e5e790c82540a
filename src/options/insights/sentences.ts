import { numberText } from '../../components/number-text.ts';
import { type MessageKey, t } from '../../platform/i18n.ts';

/** What is counted, each with its sentence for one and for many. */
const SENTENCES = {
  insights_for_goals: ['insights_for_goals_one', 'insights_for_goals_other'],
  insights_goals_open: ['insights_goals_open_one', 'insights_goals_open_other'],
  insights_goals_closed: ['insights_goals_closed_one', 'insights_goals_closed_other'],
  insights_asked: ['insights_asked_one', 'insights_asked_other'],
  insights_noted: ['insights_noted_one', 'insights_noted_other'],
  insights_recalled: ['insights_recalled_one', 'insights_recalled_other'],
  insights_challenges: ['insights_challenges_one', 'insights_challenges_other'],
  insights_helped: ['insights_helped_one', 'insights_helped_other'],
  insights_gave: ['insights_gave_one', 'insights_gave_other'],
  insights_in_person: ['insights_in_person_one', 'insights_in_person_other'],
  insights_both_ways: ['insights_both_ways_one', 'insights_both_ways_other'],
  insights_brought: ['insights_brought_one', 'insights_brought_other'],
  insights_active: ['insights_active_one', 'insights_active_other'],
  insights_new: ['insights_new_one', 'insights_new_other'],
  insights_resting: ['insights_resting_one', 'insights_resting_other'],
} as const satisfies Record<string, readonly [MessageKey, MessageKey]>;
export type Said = readonly [keyof typeof SENTENCES, number];

/** The sentences of all that is there; of nothing, nothing is said. */
export function sentences(said: readonly Said[]): string {
  return said
    .flatMap(([what, count]) => {
      if (count === 0) return [];
      const [one, other] = SENTENCES[what];
      return count === 1 ? t(one) : t(other, numberText(count));
    })
    .join(' ');
}
