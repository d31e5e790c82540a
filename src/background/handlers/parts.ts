import type { Badge } from '../badge.ts';
import type { Database } from '../database.ts';
import type { Drafts } from '../drafts.ts';
import type { Gestures } from '../gestures.ts';
import type { Journal } from '../journal.ts';
import type { OpenCards } from '../open-cards.ts';

/** What handlers work with, handed in so that tests decide. */
export type Parts = {
  database: Database;
  journal: Journal;
  drafts: Drafts;
  badge: Badge;
  cards: OpenCards;
  gestures: Gestures;
  now: () => number;
  /** Something was written: snapshot, badge and open pages follow. */
  wrote(): void;
  /** Stores what waits in the journal, as far as the database takes it. Gives how many still wait. */
  drain(): Promise<number>;
};
