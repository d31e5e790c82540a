import type { Db } from './db.ts';

/** Opening takes longer than this only where a new version of Weft lays out the database anew. */
const SOON_MS = 1_000;

/**
 * Tells while a database takes long to open: `true` once it has lasted, `false` when it is over, however it ended.
 * Nothing is said of one that opens at once. Gives what stops it.
 */
export function watchOpening(db: Db, onChange: (isLong: boolean) => void): () => void {
  if (db.isOpen()) return () => undefined;
  let isLong = false;
  let isOver = false;
  const timer = setTimeout(() => {
    isLong = true;
    onChange(true);
  }, SOON_MS);
  const stop = () => {
    isOver = true;
    clearTimeout(timer);
  };
  const end = () => {
    if (isOver) return;
    stop();
    if (isLong) onChange(false);
  };
  db.open().then(end, end);
  return stop;
}
