const STEP_MS = 40;
/** Costs only where something fails, and a small machine under load is slow at times. */
const PATIENCE_MS = 45_000;

/** Asks again and again until the answer is true, and gives it back. Errors on the way count as "not yet". */
export async function waitFor(ask, what, timeout = Number(process.env.WEFT_WAIT ?? PATIENCE_MS)) {
  const end = Date.now() + timeout;
  let last;
  for (;;) {
    try {
      const answer = await ask();
      if (answer) return answer;
      last = undefined;
    } catch (error) {
      // A page in the middle of a navigation, a worker that starts: perhaps the next time.
      last = error;
    }
    if (Date.now() > end)
      throw new Error(`Waited ${timeout} ms in vain for ${what}${last ? ` (${last.message})` : ''}`);
    await pause(STEP_MS);
  }
}

export function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/**
 * Asks until the answer is a point, and the same one at the next asking: what still moves (a list that grows above, a
 * popup that takes its size) would not be there any more when the mouse arrives.
 */
export async function standingStill(ask, what) {
  let before;
  return waitFor(async () => {
    const point = await ask();
    const isStill = point && before && point.x === before.x && point.y === before.y;
    before = point;
    return isStill && point;
  }, what);
}
