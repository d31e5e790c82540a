import { useId, useRef, useState } from 'preact/hooks';
import { TieMark } from '../../components/tie-mark.tsx';
import { LIMITS } from '../../domain/field.ts';
import { call } from '../../messages/client.ts';
import type { PersonChoice } from '../../messages/protocol.ts';

type NameFieldProps = {
  name: string;
  label: string;
  placeholder: string;
  onName(name: string): void;
  /** Somebody known was chosen from the list. */
  onChoose(choice: PersonChoice): void;
};

/** As many letters before the network is asked: one letter would list it. */
const LEAST = 2;

/** A name that can be corrected, and that offers people who are known while it is typed. */
export function NameField({ name, label, placeholder, onName, onChoose }: NameFieldProps) {
  const id = useId();
  const [choices, setChoices] = useState<readonly PersonChoice[]>([]);
  const [at, setAt] = useState(-1);
  const asked = useRef(0);

  const close = () => {
    asked.current += 1;
    setChoices([]);
    setAt(-1);
  };
  const type = async (text: string) => {
    onName(text);
    close();
    const mine = asked.current;
    const prefix = text.trim();
    if ([...prefix].length < LEAST) return;
    const answer = await call('person.complete', { prefix });
    // A late answer is about text that is gone.
    if (answer.ok && mine === asked.current) setChoices(answer.value);
  };
  const choose = (choice: PersonChoice) => {
    close();
    onChoose(choice);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = choices[at];
    if (choices.length === 0 || event.isComposing) return;
    if (event.key === 'ArrowDown') setAt((at + 1) % choices.length);
    else if (event.key === 'ArrowUp') setAt((at <= 0 ? choices.length : at) - 1);
    else if (event.key === 'Enter' && chosen && !event.ctrlKey && !event.metaKey) choose(chosen);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <span class="named">
      <span class="grow" data-value={name || placeholder}>
        <input
          type="text"
          dir="auto"
          role="combobox"
          autocomplete="off"
          spellcheck={false}
          maxLength={LIMITS.line}
          aria-label={label}
          aria-expanded={choices.length > 0}
          aria-controls={id}
          aria-autocomplete="list"
          aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
          placeholder={placeholder}
          value={name}
          onInput={(event) => void type(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onBlur={close}
        />
      </span>
      {choices.length > 0 && (
        <div class="choices" id={id} role="listbox" aria-label={label}>
          {choices.map((choice, index) => (
            // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the field, aria-activedescendant moves
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field hears the keys
            <div
              class="choice"
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === at}
              key={choice.id}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(choice)}
            >
              <bdi>{choice.name}</bdi>
              <TieMark tie={choice.tie} />
            </div>
          ))}
        </div>
      )}
    </span>
  );
}
