import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { onFirstClick } from './first-click.ts';

/** Something that may be linked to: a group, a goal. `closed`: it is shown where it is chosen, and not offered. */
export type LinkChoice = { id: string; name: string; closed: boolean };

/** What something belongs to, and a list to add it to another. Nothing where there is nothing to choose. */
export function LinkField({
  label,
  addLabel,
  removeLabel,
  choices,
  chosen,
  onChosen,
  shown,
}: {
  label: string;
  /** The first line of the list. */
  addLabel: string;
  removeLabel(name: string): string;
  choices: readonly LinkChoice[];
  /** Ids; those of what is gone are kept and not shown. */
  chosen: readonly string[];
  onChosen(ids: readonly string[]): void;
  /** The name where it is not plain text (a link). */
  shown?: ((choice: LinkChoice) => ComponentChildren) | undefined;
}) {
  const id = useId();
  const mine = choices.filter((choice) => chosen.includes(choice.id));
  const others = choices.filter((choice) => !choice.closed && !chosen.includes(choice.id));
  if (mine.length + others.length === 0) return null;
  return (
    <div class="group-field">
      <label for={others.length > 0 ? id : undefined}>
        <span class="label">{label}</span>
      </label>
      {mine.length > 0 && (
        <ul class="chosen-chips">
          {mine.map((choice) => (
            <li key={choice.id} class="chip chosen with-remove">
              <bdi>{shown?.(choice) ?? choice.name}</bdi>
              <button
                type="button"
                class="chip-remove"
                aria-label={removeLabel(choice.name)}
                onClick={onFirstClick(() => onChosen(chosen.filter((one) => one !== choice.id)))}
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
          <option value="">{addLabel}</option>
          {others.map((choice) => (
            <option key={choice.id} value={choice.id}>
              {choice.name}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
