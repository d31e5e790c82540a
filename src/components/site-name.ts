/** Names that are not simply their id with a capital. */
const SPELLINGS: Readonly<Record<string, string>> = {
  devto: 'DEV',
  github: 'GitHub',
  hackernews: 'Hacker News',
  linkedin: 'LinkedIn',
  orcid: 'ORCID',
  scholar: 'Google Scholar',
  stackexchange: 'Stack Exchange',
  wordpress: 'WordPress',
  youtube: 'YouTube',
};

/** A site as people write it, from its id, where the site files are not at hand. Empty for the web at large. */
export function siteName(id: string): string {
  if (!id || id === 'web') return '';
  return SPELLINGS[id] ?? id.charAt(0).toUpperCase() + id.slice(1);
}
