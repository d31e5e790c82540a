import { LIMITS } from '../../domain/field.ts';
import type { Goal } from '../../domain/goal.ts';
import { t } from '../../platform/i18n.ts';
import type { GoalPage } from '../../storage/rows.ts';
import { PeopleLines } from '../shell/people-lines.tsx';
import { PersonField } from '../shell/person-field.tsx';
import type { SaveGoal } from './goal-screen.tsx';

/** Whom the user means to learn from, or to ask. */
export function GoalPeople({ goal, people, save }: { goal: Goal; people: GoalPage['people']; save: SaveGoal }) {
  const { personIds } = goal;
  return (
    <section class="card">
      <h2>{t('goal_people')}</h2>
      <PeopleLines
        people={people}
        removing="goal_person_remove"
        onRemove={({ id }) => void save({ personIds: { add: [], remove: [id] } })}
      />
      {personIds.length < LIMITS.list && (
        <PersonField
          label={t('goal_person_add')}
          without={personIds}
          onChoose={(person) => void save({ personIds: { add: [person.id], remove: [] } })}
        />
      )}
    </section>
  );
}
