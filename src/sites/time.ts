/** A time as a page writes it, as `SeenTime` wants it: a bare day stays a day, anything else becomes UTC. */
export function isoTime(raw: string | null | undefined): string | undefined {
  const text = raw?.trim();
  if (!text) return undefined;
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return Number.isNaN(Date.parse(text)) ? undefined : text;
  // Without a zone a browser would take the reader's own: the same page must give the same time everywhere.
  const zoned = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/.test(text)
    ? `${text.replace(' ', 'T')}Z`
    : text.replace(/^(\d{4}-\d{2}-\d{2}) (?=\d)/, '$1T').replace(/([+-]\d{2})(\d{2})$/, '$1:$2');
  return isoFromMs(Date.parse(zoned));
}

/** Years that a post on the web can have; anything else is a broken clock or a forged attribute. */
export function isoFromMs(ms: number): string | undefined {
  if (!Number.isFinite(ms) || ms < Date.UTC(1990, 0) || ms >= Date.UTC(2100, 0)) return undefined;
  return new Date(ms).toISOString();
}
