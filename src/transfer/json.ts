/** JSON of which nothing is known. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** True for an object; neither a list nor `null` is one. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The text under a key of its own, never one that is inherited; numbers count as text. Absent = not there. */
export function textAt(object: JsonObject, key: string): string | undefined {
  const value = Object.hasOwn(object, key) ? object[key] : undefined;
  if (typeof value === 'string') return value;
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : undefined;
}
