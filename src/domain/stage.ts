/**
 * Stages of adopting a personal learning network, after Jeff Utecht (2008). The user places themselves; Weft never
 * does it for them. Words for each stand in the locale (`stage_<id>`).
 */
export const STAGES = ['immersion', 'evaluation', 'know-it-all', 'perspective', 'balance'] as const;
export type Stage = (typeof STAGES)[number];

/** One placing, kept for ever: the history is the user's own story. */
export type Placing = { stage: Stage; at: number };

/** Where the user stands now: the latest placing, whatever order they were recorded in. */
export function currentStage(history: readonly Placing[]): Stage | undefined {
  return history.reduce<Placing | undefined>((last, one) => (!last || isLater(one, last) ? one : last), undefined)
    ?.stage;
}

/** Of two placings of the same instant the further one counts: whichever was read first. */
function isLater(one: Placing, than: Placing): boolean {
  return one.at > than.at || (one.at === than.at && STAGES.indexOf(one.stage) > STAGES.indexOf(than.stage));
}
