import { Dexie } from 'dexie';
import type { Db } from './db.ts';
import { momentRowsOf } from './list-moments.ts';
import { momentsFollowing } from './moments-of.ts';
import { readAll } from './read-record.ts';
import type { MomentRow } from './rows.ts';

/** A question that was put to somebody, with the first moment that answers it. */
export type AskRow = { asked: MomentRow; answer?: MomentRow };

/** The latest questions, and what became of each. */
export function listAsks(db: Db, limit: number): Promise<readonly AskRow[]> {
  return db.transaction('r', [db.moments, db.people], async () => {
    const rows = await db.moments
      .where('[kind+at]')
      .between(['asked', Dexie.minKey], ['asked', Dexie.maxKey])
      .reverse()
      .limit(limit)
      .toArray();
    const asked = readAll('moment', rows);
    const following = readAll(
      'moment',
      await momentsFollowing(
        db,
        asked.map(({ id }) => id),
      ).toArray(),
    ).sort((a, b) => a.happenedAt - b.happenedAt);
    // What was put in the trash keeps what it follows, for the gap in the conversation: it answers nothing.
    const answers = asked.map(({ id }) =>
      following.find(
        ({ followsId, kind, deletedAt }) => followsId === id && kind === 'learned' && deletedAt === undefined,
      ),
    );
    const shown = await momentRowsOf(db, [...asked, ...answers.filter((one) => one !== undefined)]);
    const byId = new Map(shown.map((row) => [row.moment.id, row]));
    return asked.flatMap(({ id }, at) => {
      const row = byId.get(id);
      const answer = byId.get(answers[at]?.id ?? '');
      return row ? [{ asked: row, ...(answer && { answer }) }] : [];
    });
  });
}
