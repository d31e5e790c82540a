/** Names that are not simply their id with a capital. A site that is missing here still gets a readable name. */
const SPELLINGS: Readonly<Record<string, string>> = {
  x: 'X',
  linkedin: 'LinkedIn',
};

/** A site as people write it, from its id, where the site files are not at hand. Empty for the web at large. */
export function siteName(id: string): string {
  if (!id || id === 'web') return '';
  return SPELLINGS[id] ?? id.charAt(0).toUpperCase() + id.slice(1);
}
