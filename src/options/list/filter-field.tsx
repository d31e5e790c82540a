/** Where words are typed that narrow what a screen shows; `/` leads here from anywhere on it. */
export function FilterField(props: {
  label: string;
  /** In the empty field. Absent = the label. */
  hint?: string;
  value: string | undefined;
  class?: string;
  onText(text: string): void;
}) {
  return (
    <input
      class={`field ${props.class ?? 'screen-filter'}`}
      type="search"
      data-filter
      placeholder={props.hint ?? props.label}
      aria-label={props.label}
      dir="auto"
      maxLength={200}
      value={props.value ?? ''}
      onInput={(event) => props.onText(event.currentTarget.value)}
    />
  );
}
