/** At most so many keys name one source. */
const MOST_KEYS = 100;

/** Whether these keys and those of a known source name one thing. */
export function isSameSource(keys: readonly string[], known: readonly string[]): boolean {
  const shared = keys.filter((key) => known.includes(key));
  if (shared.some((key) => !isPrint(key))) return true;
  if (shared.length === 0) return false;
  const ids = (all: readonly string[]) => all.filter((key) => POST_KEY.test(key));
  // LinkedIn gives one post several kinds of id (activity, share, ugcPost): only two of a kind tell posts apart.
  const kinds = new Map(ids(known).map((key) => [kindOf(key), key]));
  return !ids(keys).some((key) => kinds.has(kindOf(key)) && !known.includes(key));
}

const POST_KEY = /^[^:]+:post:/;

function kindOf(postKey: string): string {
  return postKey.replace(/[^:]*$/, '');
}

function isPrint(key: string): boolean {
  return /^[^:]+:print:/.test(key);
}

/** The keys of two of one source, strongest first. */
export function joinedKeys(known: readonly string[], seen: readonly string[]): string[] {
  return [...new Set([...known, ...seen])].sort(byStrength).slice(0, MOST_KEYS);
}

function byStrength(a: string, b: string): number {
  const strength = (key: string) => (POST_KEY.test(key) ? 0 : isPrint(key) ? 2 : 1);
  return strength(a) - strength(b);
}
