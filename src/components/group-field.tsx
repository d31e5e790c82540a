import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { t } from '../platform/i18n.ts';

type GroupChoice = { id: string; name: string; archived: boolean };

/** The groups that something belongs to, and a list to add it to another. Groups that are archived are not offered. */
export function GroupField({
  choices,
  chosen,
  onChosen,
  shown,
}: {
  choices: readonly GroupChoice[];
  /** Ids; those of groups that are gone are kept and not shown. */
  chosen: readonly string[];
  onChosen(ids: readonly string[]): void;
  /** The name where it is not plain text (a link). */
  shown?(group: GroupChoice): ComponentChildren;
}) {
  const id = useId();
  const mine = choices.filter((group) => chosen.includes(group.id));
  const others = choices.filter((group) => !group.archived && !chosen.includes(group.id));
  if (mine.length + others.length === 0) return null;
  return (
    <div class="group-field">
      <label for={others.length > 0 ? id : undefined}>
        <span class="label">{t('field_groups')}</span>
      </label>
      {mine.length > 0 && (
        <ul class="chosen-chips">
          {mine.map((group) => (
            <li key={group.id} class="chip chosen with-remove">
              <bdi>{shown?.(group) ?? group.name}</bdi>
              <button
                type="button"
                class="chip-remove"
                aria-label={t('field_group_remove', group.name)}
                onClick={() => onChosen(chosen.filter((one) => one !== group.id))}
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
          <option value="">{t('field_group_add')}</option>
          {others.map((group) => (
            <option key={group.id} value={group.id}>
              {group.name}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
