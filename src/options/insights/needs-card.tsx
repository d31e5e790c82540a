import type { Facts } from '../../domain/insight.ts';
import { t } from '../../platform/i18n.ts';

/** Autonomy, competence and relatedness, as far as the user's own record speaks of them: sentences, no scores. */
export function NeedsCard({ facts: { autonomy, competence, relatedness } }: { facts: Facts }) {
  const figure = (count: number) => count.toLocaleString(t('locale_tag'));
  return (
    <section class="card needs">
      <h2>{t('insights_needs')}</h2>
      <h3>{t('insights_autonomy')}</h3>
      <p>
        {t(
          'insights_autonomy_text',
          figure(autonomy.forGoals),
          figure(autonomy.goalsOpen),
          figure(autonomy.goalsClosed),
          figure(autonomy.asked),
        )}
      </p>
      <h3>{t('insights_competence')}</h3>
      <p>
        {t(
          'insights_competence_text',
          figure(competence.noted),
          figure(competence.recalled),
          figure(competence.challenges),
          figure(competence.helped),
        )}
      </p>
      <h3>{t('insights_relatedness')}</h3>
      <p>
        {t(
          'insights_relatedness_text',
          figure(relatedness.gave),
          figure(relatedness.inPerson),
          figure(relatedness.bothWays),
          figure(relatedness.brought),
        )}
      </p>
      <p class="hint">{t('insights_needs_hint')}</p>
    </section>
  );
}
