/** The same members in an order of chance, each order as likely as any other. `random` gives numbers from 0 on, below 1. */
export function shuffled<T>(all: readonly T[], random: () => number): T[] {
  const next = [...all];
  for (let last = next.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const [a, b] = [next[last] as T, next[other] as T];
    next[last] = b;
    next[other] = a;
  }
  return next;
}
