import { browser } from './native.ts';

/** Well below the 30 s after which Chromium stops a worker that makes no call of the extension API. */
const AWAKE_MS = 10_000;

/** Keeps the worker from being stopped in the middle of this work, however it ends. Gives the work. */
export function awakeFor<T>(work: PromiseLike<T>): PromiseLike<T> {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo(), AWAKE_MS);
  const end = () => clearInterval(timer);
  work.then(end, end);
  return work;
}
