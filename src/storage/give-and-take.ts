import { facetTerm } from '../search/terms.ts';
import type { Db } from './db.ts';
import { IndexReader, searchTables } from './index-reader.ts';
import type { GiveAndTakeTimes } from './rows.ts';

/** When the user took something from one person and gave something back. From the search index alone: no moment is read. */
export function giveAndTake(db: Db, personId: string): Promise<GiveAndTakeTimes> {
  return db.transaction('r', searchTables(db), async () => {
    const index = new IndexReader(db);
    const timesOf = async (kind: 'learned' | 'gave') => {
      const asked = [facetTerm('person', personId), facetTerm('kind', kind)];
      const docs = await index.find(
        'moments',
        asked.map((term) => [{ term, prefix: false }]),
      );
      return index.times('moments', docs);
    };
    const [took, gave] = await Promise.all([timesOf('learned'), timesOf('gave')]);
    return { took, gave };
  });
}
