import { useId } from 'preact/hooks';

/** A setting that is on or off, with a sentence about it. */
export function Switch({
  label,
  hint,
  on,
  isDisabled = false,
  onChange,
}: {
  label: string;
  hint?: string;
  on: boolean;
  /** Decided elsewhere. */
  isDisabled?: boolean;
  onChange(on: boolean): void;
}) {
  const id = useId();
  return (
    <div class="switch">
      <input
        id={id}
        type="checkbox"
        checked={on}
        disabled={isDisabled}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
