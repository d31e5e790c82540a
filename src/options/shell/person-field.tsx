import { useEffect, useId, useState } from 'preact/hooks';
import { PersonLine } from '../../components/person-line.tsx';
import type { PersonChoice } from '../../domain/known.ts';
import { t } from '../../platform/i18n.ts';
import { suggestPeople } from './suggest.ts';

/** Finds somebody of the network by typing part of the name. Arrows choose, Enter takes, Esc closes. */
export function PersonField({
  label,
  bare = false,
  without,
  onChoose,
}: {
  label: string;
  /** The label is for screen readers alone. */
  bare?: boolean;
  /** Ids that are not offered. */
  without: readonly string[];
  onChoose(person: PersonChoice): void;
}) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<readonly PersonChoice[]>();
  const [choice, setChoice] = useState(0);
  useEffect(() => {
    setFound(undefined);
    if (typed.trim().length < 2) return;
    let late = false;
    void suggestPeople(typed).then((people) => {
      if (late) return;
      setFound(people.filter((person) => !without.includes(person.id)));
      setChoice(0);
    });
    return () => {
      late = true;
    };
    // Asked anew for new text alone.
  }, [typed]);

  const take = (person: PersonChoice | undefined) => {
    if (!person) return;
    onChoose(person);
    setTyped('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || !found) return;
    const { length } = found;
    if (event.key === 'ArrowDown' && length > 0) setChoice((choice + 1) % length);
    else if (event.key === 'ArrowUp' && length > 0) setChoice((choice + length - 1) % length);
    else if (event.key === 'Enter') take(found[choice]);
    else if (event.key === 'Escape') setTyped('');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const open = Boolean(found && found.length > 0);
  return (
    <div class="person-field">
      <label class={bare ? 'visually-hidden' : 'label'} for={id}>
        {label}
      </label>
      <input
        id={id}
        class="field"
        type="text"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-activedescendant={open ? `${id}-${choice}` : undefined}
        autocomplete="off"
        spellcheck={false}
        dir="auto"
        maxLength={200}
        placeholder={t('person_field_hint')}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={() => setFound(undefined)}
      />
      <div id={`${id}-list`} role="listbox" aria-label={label} class="person-options" hidden={!open}>
        {found?.map((person, place) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above holds the focus and hears the keys.
          <div
            key={person.id}
            id={`${id}-${place}`}
            role="option"
            tabIndex={-1}
            aria-selected={place === choice}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(person)}
          >
            <PersonLine name={person.name} tie={person.tie} size={24} />
          </div>
        ))}
      </div>
      <p class="hint" role="status">
        {found?.length === 0 ? t('person_field_none') : ''}
      </p>
    </div>
  );
}
