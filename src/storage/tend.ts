import type { Db } from './db.ts';

export function tendSoon(_db: Db): void {}
