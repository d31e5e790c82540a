import type { ComponentChildren } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';

const LEAST_LETTERS = 2;

/** Finds one thing by typing part of it. Arrows choose, Enter takes, Esc closes. */
export function PickField<T extends { id: string }>({
  label,
  bare = false,
  hint,
  none,
  without,
  find,
  shown,
  onChoose,
}: {
  label: string;
  /** The label is for screen readers alone. */
  bare?: boolean;
  /** Stands in the field while it is empty. */
  hint: string;
  /** What is said when nothing is found. */
  none: string;
  /** Ids that are not offered. */
  without: readonly string[];
  /** What to offer for a text of two letters or more, best first. */
  find(text: string): Promise<readonly T[]>;
  shown(one: T): ComponentChildren;
  onChoose(one: T): void;
}) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [answer, setAnswer] = useState<{ text: string; all: readonly T[] }>();
  const [choice, setChoice] = useState(0);
  // An older answer is about text that is gone.
  const found = answer?.text === typed ? answer.all.filter(({ id: one }) => !without.includes(one)) : undefined;
  useEffect(() => {
    if (typed.trim().length < LEAST_LETTERS) return;
    let late = false;
    void find(typed).then((all) => {
      if (late) return;
      setAnswer({ text: typed, all });
      setChoice(0);
    });
    return () => {
      late = true;
    };
    // Asked anew for new text alone.
  }, [typed]);

  const take = (one: T | undefined) => {
    if (!one) return;
    onChoose(one);
    setTyped('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method composes, its keys are its own; with a modifier they are a shortcut of the form around.
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const length = found?.length ?? 0;
    if (event.key === 'ArrowDown' && length > 0) setChoice((choice + 1) % length);
    else if (event.key === 'ArrowUp' && length > 0) setChoice((choice + length - 1) % length);
    // While nothing was found yet it sends no form either: what stands here is not in it.
    else if (event.key === 'Enter' && typed.trim()) take(found?.[choice]);
    else if (event.key === 'Escape' && found) setTyped('');
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
        placeholder={hint}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={() => setAnswer(undefined)}
      />
      <div id={`${id}-list`} role="listbox" aria-label={label} class="person-options" hidden={!open}>
        {found?.map((one, place) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above holds the focus and hears the keys.
          <div
            key={one.id}
            id={`${id}-${place}`}
            role="option"
            tabIndex={-1}
            aria-selected={place === choice}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(one)}
          >
            {shown(one)}
          </div>
        ))}
      </div>
      <p class="hint" role="status">
        {found?.length === 0 ? none : ''}
      </p>
    </div>
  );
}
