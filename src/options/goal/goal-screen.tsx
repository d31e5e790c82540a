import { useState } from 'preact/hooks';
import { EmptyState } from '../../components/empty-state.tsx';
import { onFirstClick } from '../../components/first-click.ts';
import type { Goal } from '../../domain/goal.ts';
import type { Result } from '../../domain/result.ts';
import type { Edit } from '../../domain/set-change.ts';
import { call } from '../../messages/client.ts';
import { t } from '../../platform/i18n.ts';
import { findGoal } from '../../storage/queries.ts';
import { act } from '../act.ts';
import { useLate, useLive } from '../live.ts';
import { hashOf } from '../route.ts';
import { go, useHeading } from '../router.ts';
import { EditText } from '../shell/edit-text.tsx';
import { CloseGoalDialog } from './close-goal-dialog.tsx';
import { dueText } from './due-text.ts';
import { GoalFacts } from './goal-facts.tsx';
import { GoalMoments } from './goal-moments.tsx';
import { GoalPeople } from './goal-people.tsx';
import { GOAL_WORDS } from './goal-words.ts';

/** Changes fields of this goal. */
export type SaveGoal = (patch: Edit<Goal>) => Promise<Result<unknown>>;

/** One goal, need or question: why, until when, who helps, what serves it, and what was learned. */
export function GoalScreen({ id }: { id: string }) {
  const { value, failure } = useLive((db) => findGoal(db, id).then((found) => ({ found })), `goal ${id}`);
  const late = useLate(!value && !failure);
  const heading = useHeading(value?.found?.goal.title ?? (value ? t('goal_gone_title') : ''));
  const [closing, setClosing] = useState(false);
  if (!value?.found) {
    return (
      <div class="screen" aria-busy={!value}>
        <h1 ref={heading} tabIndex={-1} class={value ? '' : 'visually-hidden'}>
          {value ? t('goal_gone_title') : t('goals_title')}
        </h1>
        {late && <p class="hint">{t('shell_loading')}</p>}
        {value && <EmptyState text={t('goal_gone')} action={{ label: t('goal_gone_back'), href: hashOf(ASK) }} />}
      </div>
    );
  }
  const { goal, people } = value.found;
  const closed = goal.closedAt !== undefined;
  const save: SaveGoal = (patch) => act(t('shell_saved'), call('goal.update', { id, patch }));
  const reopen = () => act(t('goal_reopened'), call('goal.update', { id, patch: { closedAt: null } }));
  const remove = async () => {
    const result = await act(t('goal_removed', goal.title), call('goal.remove', { id }));
    if (result.ok) go(ASK);
  };
  const facts = [t(GOAL_WORDS[goal.kind]), ...(closed ? [t('goal_closed')] : []), ...dueText(goal, Date.now())];
  return (
    <div class="screen goal">
      <p class="back">
        <a href={hashOf(ASK)}>{t('ask_title')}</a>
      </p>
      <header class="screen-head">
        <div>
          <h1 ref={heading} tabIndex={-1} dir="auto">
            {goal.title}
          </h1>
          <p class="hint">{facts.join(' · ')}</p>
        </div>
        {!closed && (
          <a class="button" href={hashOf({ screen: 'ask', filter: { text: goal.title.slice(0, 200), goal: id } })}>
            {t('goal_ask')}
          </a>
        )}
        <button type="button" class="button" onClick={() => (closed ? void reopen() : setClosing(true))}>
          {closed ? t('goal_reopen') : t('goal_close')}
        </button>
      </header>
      <div class="person-columns">
        <div class="person-side">
          {(closed || goal.learned) && (
            <section class="card facts">
              <EditText
                label={t('goal_learned')}
                long
                value={goal.learned ?? ''}
                onSave={(learned) => save({ learned })}
              />
            </section>
          )}
          <GoalFacts goal={goal} save={save} />
          <GoalPeople goal={goal} people={people} save={save} />
          <p class="person-end-actions">
            <button type="button" class="button quiet danger" onClick={onFirstClick(remove)}>
              {t('goal_remove')}
            </button>
          </p>
        </div>
        <GoalMoments id={id} />
      </div>
      {closing && <CloseGoalDialog goal={goal} onClose={() => setClosing(false)} />}
    </div>
  );
}

const ASK = { screen: 'ask', filter: {} } as const;
