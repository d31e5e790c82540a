/** A small choice over a list. `any` names the first option, which chooses nothing. */
export function Choice({
  label,
  any,
  value,
  options,
  onChoose,
}: {
  label: string;
  any?: string;
  value: string | undefined;
  options: readonly (readonly [value: string, words: string])[];
  onChoose(value: string | undefined): void;
}) {
  // What is chosen stays in the list even when nothing has it any more: an address may say anything.
  const known = value === undefined || options.some(([one]) => one === value);
  return (
    <select
      class={value === undefined || !any ? 'choice' : 'choice chosen'}
      aria-label={label}
      value={value ?? ''}
      onChange={(event) => onChoose(event.currentTarget.value || undefined)}
    >
      {any && <option value="">{any}</option>}
      {!known && <option value={value}>{value}</option>}
      {options.map(([one, words]) => (
        <option key={one} value={one}>
          {words}
        </option>
      ))}
    </select>
  );
}
