import { countText } from '../../components/count-text.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { numberText } from '../../components/number-text.ts';
import { t } from '../../platform/i18n.ts';
import { listGoals } from '../../storage/queries.ts';
import { dueText } from '../goal/due-text.ts';
import { GOAL_WORDS } from '../goal/goal-words.ts';
import { useLive } from '../live.ts';
import { type AskFilter, hashOf } from '../route.ts';
import { go } from '../router.ts';

/** Goals, needs and questions: open ones, those due first, or closed ones. */
export function GoalsList({ filter, onNew }: { filter: AskFilter; onNew(): void }) {
  const closed = filter.show === 'closed';
  const goals = useLive((db) => listGoals(db, closed), `goals ${closed}`, true).value;
  if (!goals) return null;
  const { rows, others } = goals;
  const [open, over] = closed ? [others, rows.length] : [rows.length, others];
  return (
    <section aria-labelledby="goals">
      <div class="section-head">
        <h2 id="goals">{t('goals_title')}</h2>
        {open + over > 0 && (
          <fieldset class="chips">
            <legend class="visually-hidden">{t('goals_which')}</legend>
            <button type="button" class="chip" aria-pressed={!closed} onClick={() => go({ screen: 'ask', filter: {} })}>
              {t('goals_open', numberText(open))}
            </button>
            <button
              type="button"
              class="chip"
              aria-pressed={closed}
              onClick={() => go({ screen: 'ask', filter: { show: 'closed' } })}
            >
              {t('goals_closed', numberText(over))}
            </button>
          </fieldset>
        )}
      </div>
      {rows.length === 0 && closed && <p class="hint">{t('goals_closed_empty')}</p>}
      {rows.length === 0 && !closed && (
        <EmptyState text={t('goals_empty')} action={{ label: t('goal_new'), onClick: onNew }} />
      )}
      <ul class="plain goals">
        {rows.map(({ goal, moments }) => (
          <li key={goal.id} class="card">
            <p class="ask-line" dir="auto">
              <a href={hashOf({ screen: 'goal', id: goal.id })}>{goal.title}</a>
            </p>
            <p class="hint">
              {[t(GOAL_WORDS[goal.kind]), countText('moment', moments), ...dueText(goal, Date.now())].join(' · ')}
            </p>
            {closed && goal.learned && (
              <p class="clipped" dir="auto">
                {goal.learned}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
