import * as v from 'valibot';

/** The limits of every text that comes from a page, a form or a file. Readers cut to these; parsers refuse what is longer. */
export const LIMITS = {
  /** A name, handle, title, tag or heading, in UTF-16 units. */
  line: 500,
  /** A quote, note or post, in UTF-16 units: X's longest posts are 25,000 characters. */
  text: 100_000,
  /** An address: what browsers show and servers accept without trouble. */
  url: 4_000,
  /** Members of any list inside one record. */
  list: 500,
} as const;

export const line = v.pipe(v.string(), v.maxLength(LIMITS.line));
export const filledLine = v.pipe(line, v.trim(), v.minLength(1));
export const text = v.pipe(v.string(), v.maxLength(LIMITS.text));
/** An http(s) address. No other scheme ever enters a record, so none can ever be a link on screen. */
export const httpUrl = v.pipe(
  v.string(),
  v.maxLength(LIMITS.url),
  v.check((value) => /^https?:\/\/[^\s]+$/i.test(value) && URL.canParse(value), 'not an http(s) address'),
);
/** A UUID, ours (see `id.ts`). */
export const id = v.pipe(v.string(), v.uuid());
/** Unix time in milliseconds, whole. */
export const instant = v.pipe(v.number(), v.integer(), v.minValue(-8.64e15), v.maxValue(8.64e15));
/** A moment in time as a page gives it: `2024-05-01` where only the day is known, else a full ISO 8601 time in UTC. */
export const seenTime = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z)?$/),
  v.check((value) => !Number.isNaN(Date.parse(value)), 'not a date'),
);

/** A list inside a record, of at most `LIMITS.list` members; a longer one does not parse. */
export function listOf<S extends v.GenericSchema>(schema: S) {
  return v.pipe(v.array(schema), v.maxLength(LIMITS.list));
}
