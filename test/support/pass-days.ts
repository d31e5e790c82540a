/**
 * As if days had passed: all that is in the review is due, in the order in which it was saved. Runs in a page of the
 * extension; gives how many are due.
 */
export function passDays(): Promise<number> {
  return new Promise((done, fail) => {
    const open = indexedDB.open('weft');
    open.onerror = () => fail(open.error);
    open.onsuccess = () => {
      const act = open.result.transaction('moments', 'readwrite');
      const store = act.objectStore('moments');
      const all = store.getAll();
      let due = 0;
      all.onsuccess = () => {
        const rows = all.result.filter(({ record }) => record.review && !record.review.muted);
        for (const row of rows.sort((a, b) => a.record.createdAt - b.record.createdAt)) {
          row.record.review.dueAt = Date.now() - 3_600_000 + due;
          row.marks = [...row.marks.filter(([mark]: [string]) => mark !== 'due'), ['due', row.record.review.dueAt]];
          store.put(row);
          due += 1;
        }
      };
      act.oncomplete = () => {
        open.result.close();
        done(due);
      };
    };
  });
}
