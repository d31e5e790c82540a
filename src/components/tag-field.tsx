import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { t } from '../platform/i18n.ts';
import { onFirstClick } from './first-click.ts';
import { tailOf, usable, withoutTag, withTags } from './tag-entry.ts';

type TagFieldProps = {
  tags: readonly string[];
  onTags(tags: readonly string[]): void;
  /** Tags that begin with this text, best first. A failure or a late answer costs the completion, nothing else. */
  suggest(prefix: string): Promise<readonly string[]>;
  /** Text of a tag that was being typed, from a draft. */
  text?: string;
  /** Called as the user types, so that a draft can keep it. */
  onText?(text: string): void;
  /** Tags to click, best first; those on the list already are not shown. */
  offered?: readonly string[];
  /** The visible label; absent = labelled for screen readers alone. */
  label?: string;
};

/** Tags as chips in one field. Tab takes the completion, Enter or a comma what was typed, Backspace the last one away. */
export function TagField({ tags, onTags, suggest, text = '', onText, offered = [], label }: TagFieldProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(text);
  const [suggestions, setSuggestions] = useState<readonly string[]>([]);
  const [choice, setChoice] = useState(0);
  const [said, setSaid] = useState('');
  const choices = usable(suggestions, typed, tags);
  const completion = choices[choice % Math.max(choices.length, 1)];
  const tail = tailOf(typed, completion);

  useEffect(() => {
    if (!typed.trim()) {
      setSuggestions([]);
      return;
    }
    let late = false;
    // A completion that does not come is no reason to disturb somebody who types.
    const offer = (found: readonly string[]) => {
      if (late) return;
      setSuggestions(found);
      setChoice(0);
    };
    suggest(typed).then(offer, () => offer([]));
    return () => {
      late = true;
    };
    // `suggest` is asked anew for new text alone: callers may hand in a fresh function each time.
  }, [typed]);

  const type = (value: string) => {
    setTyped(value);
    onText?.(value);
  };
  const add = (value: string) => {
    const next = withTags(tags, value);
    if (next !== tags) {
      setSaid(t('field_tag_added', next.slice(tags.length).join(', ')));
      onTags(next);
    }
    type('');
  };
  const remove = (tag: string) => {
    setSaid(t('field_tag_removed', tag));
    onTags(withoutTag(tags, tag));
    input.current?.focus();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey } = event;
    // While an input method composes, its keys are its own; with a modifier they are a shortcut of the form around.
    if (event.isComposing || event.altKey) return;
    const last = tags.at(-1);
    const filled = typed.trim() !== '';
    if (ctrlKey || metaKey) {
      if (key !== 'Enter' || !filled) return;
      // What sends the form takes along what stands here: the chord goes on once the form has it.
      add(typed);
      const chord = Object.assign(new Event('keydown', { bubbles: true, cancelable: true }), { key, ctrlKey, metaKey });
      setTimeout(() => input.current?.dispatchEvent(chord));
    } else if (event.key === 'Tab' && !event.shiftKey && tail && completion) add(completion);
    else if ((event.key === 'Enter' || event.key === ',') && filled) add(typed);
    else if (event.key === 'Backspace' && typed === '' && last !== undefined) remove(last);
    else if (event.key === 'ArrowDown' && choices.length > 1) setChoice((choice + 1) % choices.length);
    else if (event.key === 'ArrowUp' && choices.length > 1) setChoice((choice + choices.length - 1) % choices.length);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onInput = (value: string) => (/[,\n]/.test(value) ? add(value) : type(value));
  const open = offered.filter((tag) => !tags.includes(tag));

  return (
    <div class="tag-field">
      <label class={label ? 'label' : 'visually-hidden'} for={id}>
        {label ?? t('field_tags')}
      </label>
      <div class="tag-box">
        {tags.map((tag) => (
          <span class="chip chosen" key={tag}>
            <bdi>{tag}</bdi>
            <button
              type="button"
              class="chip-remove"
              aria-label={t('field_tag_remove', tag)}
              onClick={onFirstClick(() => remove(tag))}
            >
              ×
            </button>
          </span>
        ))}
        <span class="tag-typing">
          <span class="tag-ghost" dir="auto" aria-hidden="true">
            <span>{typed}</span>
            {tail}
          </span>
          <input
            ref={input}
            id={id}
            type="text"
            dir="auto"
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            maxLength={100}
            value={typed}
            placeholder={tags.length === 0 ? t('field_tags_hint') : ''}
            onInput={(event) => onInput(event.currentTarget.value)}
            onKeyDown={onKeyDown}
            onBlur={() => typed.trim() && add(typed)}
          />
        </span>
        {tail && (
          <span class="kbd" aria-hidden="true">
            {t('key_tab')}
          </span>
        )}
      </div>
      {open.length > 0 && (
        <ul class="tag-offered" aria-label={t('field_tags_offered')}>
          {open.map((tag) => (
            <li key={tag}>
              <button type="button" class="chip" onClick={() => add(tag)}>
                + <bdi>{tag}</bdi>
              </button>
            </li>
          ))}
        </ul>
      )}
      <span class="visually-hidden" role="status">
        {tail && completion ? t('field_tag_completes', completion) : said}
      </span>
    </div>
  );
}
