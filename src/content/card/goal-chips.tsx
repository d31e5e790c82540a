import { t } from '../../platform/i18n.ts';

/** Open goals that what is saved may serve: any of them, or none. */
export function GoalChips({
  goals,
  chosen,
  onChosen,
}: {
  goals: readonly { id: string; title: string }[];
  /** Ids; those of goals that are not offered stay. */
  chosen: readonly string[];
  onChosen(ids: readonly string[]): void;
}) {
  if (goals.length === 0) return null;
  return (
    <fieldset class="chips goal-chips">
      <legend class="label">{t('card_goals')}</legend>
      {goals.map(({ id, title }) => (
        <button
          type="button"
          class="chip"
          key={id}
          dir="auto"
          title={title}
          aria-pressed={chosen.includes(id)}
          onClick={() => onChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])}
        >
          {title}
        </button>
      ))}
    </fieldset>
  );
}
