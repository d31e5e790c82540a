import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { LIMITS } from '../../domain/field.ts';
import type { Result } from '../../domain/result.ts';
import { settle } from './field-model.ts';
import { useGrow } from './use-grow.ts';

type EditTextProps = {
  label: string;
  /** The label is for screen readers alone. */
  bare?: boolean;
  value: string;
  /** Several lines. */
  long?: boolean;
  required?: boolean;
  placeholder?: string;
  /** The field takes the focus when it comes. */
  takesFocus?: boolean;
  /** Stores the text; `null` = the field was emptied. */
  onSave(text: string | null): Promise<Result<unknown>>;
  /** The field was left, and nothing in it waits to be stored. */
  onDone?(): void;
};

/**
 * A text that is edited where it stands. Saved when it is left, by Ctrl or Cmd with Enter, and when the page goes away;
 * Esc brings back what was stored. What could not be stored stays in the field.
 */
export function EditText(props: EditTextProps) {
  const { label, value, long = false, required = false, takesFocus = false, onDone } = props;
  const id = useId();
  const [typed, draw] = useState<string>();
  /** What was typed, at once: leaving may follow in the same breath, before anything is drawn. */
  const now = useRef<string>(undefined);
  const setTyped = (text: string | undefined) => {
    now.current = text;
    draw(text);
  };
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  /** The text that is on its way or has just arrived: leaving the field and leaving the page must not store it twice. */
  const sent = useRef<string>(undefined);
  const shown = typed ?? value;

  const commit = async () => {
    const text = now.current;
    const settled = settle(value, text, required);
    if (settled.kind === 'save') {
      if (sent.current === text) return;
      sent.current = text;
      const result = await props.onSave(settled.value);
      // The new value comes from the database a moment later; until then what was typed stands.
      const arrive = () => {
        if (sent.current === text) sent.current = undefined;
        if (result.ok && now.current === text) setTyped(undefined);
      };
      if (!result.ok) return arrive();
      setTimeout(arrive, 300);
    } else setTyped(undefined);
    onDone?.();
  };
  const latest = useRef(commit);
  latest.current = commit;
  useEffect(() => {
    const onHide = () => document.visibilityState === 'hidden' && void latest.current();
    document.addEventListener('visibilitychange', onHide);
    return () => {
      document.removeEventListener('visibilitychange', onHide);
      void latest.current();
    };
  }, []);
  // Before the first drawing: keys that follow the click at once belong to the field.
  useLayoutEffect(() => {
    if (!takesFocus) return;
    field.current?.focus();
    field.current?.select();
  }, [takesFocus]);
  useGrow(field, shown);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const sends = event.key === 'Enter' && (event.ctrlKey || event.metaKey || !long);
    if (sends) void commit();
    else if (event.key === 'Escape' && typed !== undefined) setTyped(undefined);
    else if (event.key === 'Escape' && onDone) onDone();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const shared = {
    id,
    ref: field,
    dir: 'auto' as const,
    value: shown,
    placeholder: props.placeholder ?? '',
    maxLength: long ? LIMITS.text : LIMITS.line,
    onInput: (event: { currentTarget: { value: string } }) => setTyped(event.currentTarget.value),
    onBlur: () => void commit(),
    onKeyDown,
  };
  return (
    <div class="edit">
      <label class={props.bare ? 'visually-hidden' : 'label'} for={id}>
        {label}
      </label>
      {long ? <textarea class="field area" rows={1} {...shared} /> : <input class="field" type="text" {...shared} />}
    </div>
  );
}
