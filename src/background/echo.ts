import { report } from '../platform/report.ts';

/** Many writes at once have one echo. Short enough that a second look at the screen finds it done. */
const DELAY_MS = 100;

/**
 * What follows a write (snapshot, badge, open pages): soon after it, never twice at the same time, and once more when
 * a write came while it ran. The write itself is acknowledged before.
 */
export type Echo = {
  /** A write happened. */
  call(): void;
  /** Resolves when nothing is waiting or running. */
  settled(): Promise<void>;
};

/** `follow` runs `delay` ms after a write; what it throws is reported, and the next write calls it again. */
export function makeEcho(follow: () => Promise<void>, delay: number = DELAY_MS): Echo {
  let current: Promise<void> | undefined;
  let isWaiting = false;

  async function run(): Promise<void> {
    await new Promise((done) => setTimeout(done, delay));
    isWaiting = false;
    await follow().catch((error) => report('worker: echo', error));
  }

  return {
    call() {
      if (isWaiting) return;
      isWaiting = true;
      const next = (current ?? Promise.resolve()).then(run);
      current = next;
      next.then(() => {
        if (current === next) current = undefined;
      });
    },
    async settled() {
      while (current) await current;
    },
  };
}
