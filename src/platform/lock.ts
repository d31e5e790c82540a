/** The last piece of work under each name in this context. */
const queues = new Map<string, Promise<unknown>>();

/**
 * Runs `work` while no other work of that name runs, in this context and, where the browser has Web Locks, in any
 * other of the extension: `storage.local` has no transaction, and reading, changing and writing a value would lose
 * somebody else's change.
 */
export function locked<T>(name: string, work: () => Promise<T>): Promise<T> {
  const before = queues.get(name) ?? Promise.resolve();
  const run = before.then(() => acrossContexts(name, work));
  // The next in line waits for the end, good or bad.
  const end = run.catch(() => undefined);
  queues.set(name, end);
  end.then(() => {
    if (queues.get(name) === end) queues.delete(name);
  });
  return run;
}

function acrossContexts<T>(name: string, work: () => Promise<T>): Promise<T> {
  const locks: LockManager | undefined = globalThis.navigator?.locks;
  return locks ? locks.request(`weft:${name}`, work) : work();
}
