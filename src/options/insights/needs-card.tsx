import type { Facts } from '../../domain/insight.ts';
import { t } from '../../platform/i18n.ts';
import { type Said, sentences } from './sentences.ts';

/** Autonomy, competence and relatedness, as far as the user's own record speaks of them: sentences, no scores. */
export function NeedsCard({ facts: { autonomy, competence, relatedness } }: { facts: Facts }) {
  return (
    <section class="card needs">
      <h2>{t('insights_needs')}</h2>
      <h3>{t('insights_autonomy')}</h3>
      <Sentences
        of={[
          ['insights_for_goals', autonomy.forGoals],
          ['insights_goals_open', autonomy.goalsOpen],
          ['insights_goals_closed', autonomy.goalsClosed],
          ['insights_asked', autonomy.asked],
        ]}
      />
      <h3>{t('insights_competence')}</h3>
      <Sentences
        of={[
          ['insights_noted', competence.noted],
          ['insights_recalled', competence.recalled],
          ['insights_challenges', competence.challenges],
          ['insights_helped', competence.helped],
        ]}
      />
      <h3>{t('insights_relatedness')}</h3>
      <Sentences
        of={[
          ['insights_gave', relatedness.gave],
          ['insights_in_person', relatedness.inPerson],
          ['insights_both_ways', relatedness.bothWays],
          ['insights_brought', relatedness.brought],
        ]}
      />
      <p class="hint">{t('insights_needs_hint')}</p>
    </section>
  );
}

function Sentences({ of }: { of: readonly Said[] }) {
  return <p>{sentences(of) || t('insights_nothing')}</p>;
}
