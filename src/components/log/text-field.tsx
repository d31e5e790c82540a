import { useId } from 'preact/hooks';
import { LIMITS } from '../../domain/field.ts';

/** One labelled text of the form; `long` = several lines. */
export function TextField({
  label,
  value,
  onValue,
  long = false,
}: {
  label: string;
  value: string;
  onValue(value: string): void;
  long?: boolean;
}) {
  const id = useId();
  const shared = {
    id,
    dir: 'auto' as const,
    value,
    maxLength: long ? LIMITS.text : LIMITS.line,
    onInput: (event: { currentTarget: { value: string } }) => onValue(event.currentTarget.value),
  };
  return (
    <div>
      <label class="label" for={id}>
        {label}
      </label>
      {long ? (
        <textarea class="field log-area" rows={2} {...shared} />
      ) : (
        // Enter in a line of a form that is not done yet must not send it.
        <input
          class="field"
          type="text"
          {...shared}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.preventDefault();
          }}
        />
      )}
    </div>
  );
}
