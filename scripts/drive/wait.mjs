const STEP_MS = 40;

/** Asks again and again until the answer is true, and gives it back. Errors on the way count as "not yet". */
export async function waitFor(ask, what, timeout = Number(process.env.WEFT_WAIT ?? 10_000)) {
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
