/** What the user took from somebody and gave back, as counts of moments. */
export type GiveAndTake = { took: number; gave: number };

/** `give-back` is a nudge, never a verdict; it is for the user alone and shown to nobody. */
export type Balance = 'none' | 'in-balance' | 'give-back';

/** Below this nobody is nudged: two good posts by a stranger ask for nothing. */
const NUDGE_FROM = 3;
/** Taking up to three times what one gives is how networks work: knowledge is shared one to many. */
const FAIR_RATIO = 3;

/** Gentle on purpose: only a clear one-way street is named. Giving more never makes it worse. */
export function balance({ took, gave }: GiveAndTake): Balance {
  if (took >= NUDGE_FROM && took > gave * FAIR_RATIO) return 'give-back';
  return gave > 0 && took > 0 ? 'in-balance' : 'none';
}

/** How much is owed, for the order of the *give back?* list alone; 0 = nothing. */
export function owed(counts: GiveAndTake): number {
  return balance(counts) === 'give-back' ? counts.took - counts.gave * FAIR_RATIO : 0;
}
