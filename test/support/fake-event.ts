type Listener<A extends unknown[], R> = (...args: A) => R;

/** An event of the extension API that a test can fire. */
export class FakeEvent<A extends unknown[], R = unknown> {
  readonly listeners = new Set<Listener<A, R>>();
  addListener = (listener: Listener<A, R>): void => void this.listeners.add(listener);
  removeListener = (listener: Listener<A, R>): void => void this.listeners.delete(listener);
  hasListener = (listener: Listener<A, R>): boolean => this.listeners.has(listener);
  /** What each listener gave back, in order. */
  emit(...args: A): R[] {
    return [...this.listeners].map((listener) => listener(...args));
  }
}
