/** What leaving a text field means. `null` takes the field off the record. */
export type Settled = { kind: 'same' } | { kind: 'refused' } | { kind: 'save'; value: string | null };

/**
 * Compares what was typed with what is stored. White space around the text is no edit; an empty text takes the field
 * away, unless it is required: then what stood there comes back.
 */
export function settle(saved: string, typed: string | undefined, required: boolean): Settled {
  if (typed === undefined) return { kind: 'same' };
  const text = typed.trim();
  if (text === saved.trim()) return { kind: 'same' };
  if (text === '') return required ? { kind: 'refused' } : { kind: 'save', value: null };
  return { kind: 'save', value: text };
}

/** `2026-05-01T09:30` in local time, as a date field wants it. */
export function toLocalInput(at: number): string {
  const date = new Date(at);
  const two = (part: number) => String(part).padStart(2, '0');
  const day = `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** Unix ms of a date field; `undefined` = it is empty or half filled. The seconds that the field cannot show are kept. */
export function fromLocalInput(text: string, before: number): number | undefined {
  if (text === toLocalInput(before)) return before;
  const at = new Date(text).getTime();
  return /^\d{4,6}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text) && Number.isFinite(at) ? at : undefined;
}
