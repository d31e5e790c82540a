/** The fields that are there: `undefined` and empty text are left out, because a reader says nothing rather than "". */
export function filled<T extends object>(fields: { [K in keyof T]: T[K] | undefined }): T {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(entries) as T;
}
