import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { LIMITS } from '../domain/field.ts';
import type { PersonChoice } from '../domain/known.ts';
import { type LogPerson, withPerson } from '../domain/log-draft.ts';
import { t } from '../platform/i18n.ts';
import { onFirstClick } from './first-click.ts';
import { PersonLine } from './person-line.tsx';

const LEAST_LETTERS = 2;

type PeopleFieldProps = {
  label: string;
  people: readonly LogPerson[];
  onPeople(people: readonly LogPerson[]): void;
  /** The name that is being typed: it counts even where nobody pressed Enter. */
  typed: string;
  onTyped(name: string): void;
  /** People whose name has a word that begins with this text. */
  suggest(prefix: string): Promise<readonly PersonChoice[]>;
  /** The field takes the focus when it comes. */
  takesFocus?: boolean;
};

/** Several people in one field. Enter takes the marked one; a name that nobody has makes somebody new when the form is saved. */
export function PeopleField({
  label,
  people,
  onPeople,
  typed,
  onTyped,
  suggest,
  takesFocus = false,
}: PeopleFieldProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [found, setFound] = useState<{ name: string; all: readonly PersonChoice[] }>();
  const [choice, setChoice] = useState(0);
  const [shut, setShut] = useState(true);
  const [said, setSaid] = useState('');
  const name = typed.trim();
  // An older answer is about a name that is gone.
  const all = found?.name === name ? found.all : [];
  const known = all.filter((person) => !people.some((one) => one.id === person.id));
  const options: readonly LogPerson[] = name ? [...known, { name }] : [];
  const open = !shut && options.length > 0 && people.length < LIMITS.list;
  const marked = Math.min(choice, options.length - 1);

  useEffect(() => {
    setChoice(0);
    if ([...name].length < LEAST_LETTERS) return;
    let late = false;
    // A completion that does not come costs the completion, nothing else.
    suggest(name).then(
      (all) => late || setFound({ name, all }),
      () => undefined,
    );
    return () => {
      late = true;
    };
    // Asked anew for new text alone: callers may hand in a fresh function each time.
  }, [name]);

  // Before the first drawing: keys that follow the click at once belong to the field.
  useLayoutEffect(() => {
    if (takesFocus) input.current?.focus();
  }, [takesFocus]);

  const take = (one: LogPerson | undefined) => {
    if (!one) return;
    onPeople(withPerson(people, one.id ? { id: one.id, name: one.name } : { name: one.name }));
    onTyped('');
    setSaid(t(one.id ? 'people_added' : 'people_added_new', one.name));
  };
  const remove = (one: LogPerson) => {
    onPeople(people.filter((other) => other !== one));
    setSaid(t('people_removed', one.name));
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method composes, its keys are its own; with a modifier they are a shortcut of the form around.
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const last = people.at(-1);
    const { length } = options;
    if (event.key === 'ArrowDown' && length > 0) {
      setShut(false);
      setChoice(open ? (marked + 1) % length : 0);
    } else if (event.key === 'ArrowUp' && open) setChoice((marked + length - 1) % length);
    else if (event.key === 'Enter' && name) take(open ? options[marked] : { name });
    else if (event.key === 'Escape' && open) setShut(true);
    else if (event.key === 'Backspace' && typed === '' && last) remove(last);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div class="people-field">
      <label class="label" for={id}>
        {label}
      </label>
      <div class="tag-box">
        {people.map((one) => (
          <span class="chip chosen" key={one.id ?? one.name}>
            <bdi>{one.name}</bdi>
            {!one.id && <small>{t('people_new')}</small>}
            <button
              type="button"
              class="chip-remove"
              aria-label={t('people_remove', one.name)}
              onClick={onFirstClick(() => remove(one))}
            >
              ×
            </button>
          </span>
        ))}
        <span class="tag-typing">
          <input
            ref={input}
            id={id}
            type="text"
            role="combobox"
            aria-autocomplete="list"
            aria-expanded={open}
            aria-controls={`${id}-list`}
            aria-activedescendant={open ? `${id}-${marked}` : undefined}
            dir="auto"
            autocomplete="off"
            spellcheck={false}
            maxLength={200}
            placeholder={people.length === 0 ? t('people_hint') : ''}
            value={typed}
            onInput={(event) => {
              setShut(false);
              onTyped(event.currentTarget.value);
            }}
            onKeyDown={onKeyDown}
            onBlur={() => {
              setShut(true);
              take(name ? { name } : undefined);
            }}
          />
        </span>
      </div>
      <div id={`${id}-list`} role="listbox" aria-label={label} class="person-options" hidden={!open}>
        {options.map((one, place) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above holds the focus and hears the keys.
          <div
            key={one.id ?? 'new'}
            id={`${id}-${place}`}
            role="option"
            tabIndex={-1}
            aria-selected={place === marked}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(one)}
          >
            {one.id ? (
              <PersonLine name={one.name} tie={known[place]?.tie} size={24} />
            ) : (
              <span class="person-new">{t('people_add_new', one.name)}</span>
            )}
          </div>
        ))}
      </div>
      <span class="visually-hidden" role="status">
        {said}
      </span>
    </div>
  );
}
