import { PersonLine } from '../../components/person-line.tsx';
import { LIMITS } from '../../domain/field.ts';
import type { Goal } from '../../domain/goal.ts';
import { t } from '../../platform/i18n.ts';
import type { GoalPage } from '../../storage/rows.ts';
import { hashOf } from '../route.ts';
import { PersonField } from '../shell/person-field.tsx';
import type { SaveGoal } from './goal-screen.tsx';

/** Whom the user means to learn from, or to ask. */
export function GoalPeople({ goal, people, save }: { goal: Goal; people: GoalPage['people']; save: SaveGoal }) {
  const { personIds } = goal;
  return (
    <section class="card">
      <h2>{t('goal_people')}</h2>
      {people.length > 0 && (
        <ul class="plain people">
          {people.map(({ id, name, kind, tie }) => (
            <li key={id}>
              <PersonLine
                name={name ?? t('person_removed')}
                kind={kind ?? 'person'}
                tie={name ? tie : 'none'}
                size={28}
                shown={name && <a href={hashOf({ screen: 'person', id })}>{name}</a>}
              />
              <button
                type="button"
                class="button quiet square"
                aria-label={t('goal_person_remove', name ?? t('person_removed'))}
                onClick={() => void save({ personIds: { add: [], remove: [id] } })}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
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
