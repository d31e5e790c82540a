/** The dyes of the notebook, all with white letters at AA contrast. */
const DYES = ['#3a4a9f', '#a8402f', '#3f7350', '#8a660b', '#7c5a9b', '#5b6072'] as const;

/** Initials in a colour that follows from the name: the same person looks the same everywhere. No picture is fetched. */
export function Avatar({
  name,
  kind = 'person',
  size = 36,
}: {
  name: string;
  kind?: 'person' | 'organisation';
  size?: number;
}) {
  // Preact adds no unit to numbers.
  const look = {
    width: `${size}px`,
    height: `${size}px`,
    background: dyeOf(name),
    fontSize: `${Math.round(size * 0.38)}px`,
  };
  return (
    <span class={kind === 'organisation' ? 'avatar organisation' : 'avatar'} style={look} aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}

/** First letters of the first and last word, in any script: one for a one-word name, `?` for none. */
export function initialsOf(name: string): string {
  const words = name.normalize('NFC').match(/\p{L}[\p{L}\p{M}'’.-]*|\p{N}+/gu) ?? [];
  const first = words[0];
  const last = words.length > 1 ? words.at(-1) : undefined;
  const letters = [first, last].map((word) => (word ? ([...word][0] ?? '') : '')).join('');
  return letters.toLocaleUpperCase() || '?';
}

/** One of the dyes, always the same for a name. */
export function dyeOf(name: string): string {
  let hash = 0;
  for (const letter of name) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return DYES[hash % DYES.length] ?? DYES[0];
}
