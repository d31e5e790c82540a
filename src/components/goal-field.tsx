import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { t } from '../platform/i18n.ts';

type GoalChoice = { id: string; title: string };

/** The goals that something serves, and a list of open ones to add. Nothing where there is no goal. */
export function GoalField({
  choices,
  chosen,
  onChosen,
  shown,
}: {
  /** Open goals; a chosen one that was closed is kept and not shown. */
  choices: readonly GoalChoice[];
  chosen: readonly string[];
  onChosen(ids: readonly string[]): void;
  /** The title where it is not plain text (a link). */
  shown?(goal: GoalChoice): ComponentChildren;
}) {
  const id = useId();
  const mine = choices.filter((goal) => chosen.includes(goal.id));
  const others = choices.filter((goal) => !chosen.includes(goal.id));
  if (choices.length === 0) return null;
  return (
    <div class="group-field">
      <label for={others.length > 0 ? id : undefined}>
        <span class="label">{t('field_goals')}</span>
      </label>
      {mine.length > 0 && (
        <ul class="chosen-chips">
          {mine.map((goal) => (
            <li key={goal.id} class="chip chosen with-remove">
              <bdi>{shown?.(goal) ?? goal.title}</bdi>
              <button
                type="button"
                class="chip-remove"
                aria-label={t('field_goal_remove', goal.title)}
                onClick={() => onChosen(chosen.filter((one) => one !== goal.id))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <select
          id={id}
          class="field"
          value=""
          onChange={(event) => {
            const { value } = event.currentTarget;
            event.currentTarget.value = '';
            if (value) onChosen([...chosen, value]);
          }}
        >
          <option value="">{t('field_goal_add')}</option>
          {others.map((goal) => (
            <option key={goal.id} value={goal.id}>
              {goal.title}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
