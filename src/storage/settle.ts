import { sameValue } from '../domain/stamp.ts';
import { addFigures, difference, type Figures, momentFigures } from '../domain/tally.ts';
import { upgrade } from '../domain/upgrade.ts';
import { searchedMoment } from '../search/relevant.ts';
import { momentTerms } from '../search/terms.ts';
import { refuseCircles } from './chain-guard.ts';
import { forwardLinks } from './forward-links.ts';
import { IndexWriter } from './index-writer.ts';
import { settlePairs } from './pairs.ts';
import { putRows } from './put-rows.ts';
import { settlePeople } from './settle-people.ts';
import { settleTags } from './settle-tags.ts';
import { settleErased, settleTrash } from './settle-trash.ts';
import type { Changed, StoredCounters, StoredMoment, StoredProgress } from './stored.ts';
import { storedMoment, storedPlain, storedProfile } from './to-stored.ts';
import type { Touched, Work } from './work.ts';

/**
 * Orders the writing of what an act changed and of everything that follows from it; `work.written` waits for it. Gives how
 * far the search index is then. Nothing that could not be read again is ever written: such an act is refused as a whole.
 */
export async function settle(work: Work): Promise<StoredProgress> {
  // An import has led every id to whom it means now.
  if (work.batch === undefined) await forwardLinks(work);
  const changed = work.touched.filter(({ before, after }) => !sameValue(before, after));
  for (const { kind, after } of changed) {
    const readable = upgrade(kind, after);
    if (!readable.ok) work.refuse('bad-payload', readable.detail);
  }
  await refuseCircles(work, changed);
  const index = new IndexWriter(work);
  const figures: Figures = new Map();
  const profiles = changed.flatMap((one) =>
    one.kind === 'profile' ? [{ one, row: work.marked(one, storedProfile(one.after)) }] : [],
  );
  putRows(work, 'profiles', profiles);
  settlePlain(work, changed);
  settleMoments(work, changed, index, figures);
  settleTrash(work, changed);
  if (work.isUndoable) journal(work, changed);
  const counters = work.other('counters', () => work.db.counters.get('all'));
  const settling = settlePeople(work, changed, index, figures);
  await Promise.all([settleTags(work, changed), settling]);
  await Promise.all([index.flush(), settleCounters(work, counters, figures), settlePairs(work, changed)]);
  settleErased(work);
  return index.progress;
}

/** Goals, groups and reflections: nothing else follows from them. */
function settlePlain(work: Work, changed: readonly Touched[]): void {
  for (const one of changed) {
    if (one.kind === 'goal') work.later(work.db.goals.put(work.marked(one, storedPlain(one.after))));
    if (one.kind === 'group') work.later(work.db.groups.put(work.marked(one, storedPlain(one.after))));
    if (one.kind === 'reflection') work.later(work.db.reflections.put(work.marked(one, storedPlain(one.after))));
  }
}

function settleMoments(work: Work, changed: readonly Touched[], index: IndexWriter, figures: Figures): void {
  const rows: { one: Touched; row: StoredMoment }[] = [];
  for (const one of changed) {
    if (one.kind !== 'moment') continue;
    const { before, after } = one;
    addFigures(figures, difference(momentFigures(before), momentFigures(after)), 1);
    let doc = (one.row as StoredMoment | undefined)?.doc;
    if (!sameValue(searchedMoment(before), searchedMoment(after))) {
      index.drop('moments', doc);
      const gone = after.deletedAt !== undefined;
      doc = gone ? undefined : index.add('moments', after.id, () => momentTerms(after), after.happenedAt);
    } else {
      index.setTime('moments', doc, after.happenedAt);
    }
    rows.push({ one, row: work.marked(one, storedMoment(after, doc)) });
  }
  putRows(work, 'moments', rows);
}

async function settleCounters(
  work: Work,
  stored: PromiseLike<StoredCounters | undefined>,
  figures: Figures,
): Promise<void> {
  const row = await stored;
  if (figures.size === 0) return;
  const values = addFigures(new Map(Object.entries(row?.values ?? {})), figures, 1);
  const next: StoredCounters = { key: 'all', values: Object.fromEntries(values) };
  work.later(work.db.counters.put(next));
  work.memory?.keepOther('counters', next);
}

/** What undo needs. An act that changed nothing is noted too: undoing it is no mistake. */
function journal(work: Work, changed: readonly Touched[]): void {
  work.later(
    work.db.changes.put({
      token: work.token,
      at: work.now,
      changed: changed.map(
        ({ kind, before, after }): Changed => ({ kind, id: after.id, ...(before && { before }), after }),
      ),
    }),
  );
}
