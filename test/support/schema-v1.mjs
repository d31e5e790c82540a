/** The schema of version 1 as it was released. Never edited: databases of it are out there. */
export const V1 = {
  people: 'id, nameKey, addedAt, [kind+nameKey], [kind+addedAt], metThroughId, deletedAt',
  profiles: 'id, *keys, personId, deletedAt',
  moments: 'id, at, [kind+at], *keys, *people, viaId, deletedAt',
  tags: 'id, name, uses, lastUsedAt',
  stats: 'personId, moments, [kind+moments]',
  counters: 'key',
  captures: 'captureId, at',
  changes: 'token, at',
  segments: '[space+from]',
  blocks: '[segment+block]',
  docTimes: '[space+chunk]',
  docIds: '[space+chunk]',
  meta: 'key',
};

/** What version 1 did not keep beside the records yet. */
export const LATER = {
  people: ['rhythmDays', 'snoozedUntil', 'resting', 'support', 'mergedInto', 'batch'],
  profiles: ['links', 'batch'],
  moments: ['followsId', 'marks', 'batch'],
  stats: ['activeAt', 'tie', 'touchedAt', 'owed', 'amplified'],
};
const LATER_FIGURES = ['inPerson', 'benefits', 'brought', 'passedOn', 'tags'];

/** Turns the database of this extension page into one of version 1 with the same records. The worker must be asleep. */
export function makeVersion1(page) {
  return page.run(rebuild, V1, LATER, LATER_FIGURES);
}

/** Runs in the page; by way of a second database, because one cannot be given another name. */
async function rebuild(stores, later, laterFigures) {
  const done = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const fields = (text) => (text.startsWith('[') ? text.slice(1, -1).split('+') : text);
  const create = async (name) => {
    await done(indexedDB.deleteDatabase(name));
    const opening = indexedDB.open(name, 10);
    opening.onupgradeneeded = () => {
      for (const [table, schema] of Object.entries(stores)) {
        const [key, ...indexes] = schema.split(', ');
        const store = opening.result.createObjectStore(table, { keyPath: fields(key) });
        for (const index of indexes) {
          const isMany = index.startsWith('*');
          const plain = isMany ? index.slice(1) : index;
          store.createIndex(plain, fields(plain), { multiEntry: isMany });
        }
      }
    };
    return done(opening);
  };
  const without = (row, names) => Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)));
  const older = (table, row) => {
    const next = without(row, later[table] ?? []);
    if (table === 'stats') next.stats = without(row.stats, laterFigures);
    if (table === 'moments') next.record = without(row.record, ['review']);
    return next;
  };
  const copy = async (from, to, change) => {
    for (const table of Object.keys(stores)) {
      let range = null;
      for (;;) {
        const source = from.transaction(table).objectStore(table);
        const [keys, rows] = await Promise.all([
          done(source.getAllKeys(range, 2_000)),
          done(source.getAll(range, 2_000)),
        ]);
        if (rows.length === 0) break;
        const writing = to.transaction(table, 'readwrite');
        for (const row of rows) writing.objectStore(table).put(change(table, row));
        await new Promise((resolve, reject) => {
          writing.oncomplete = resolve;
          writing.onerror = () => reject(writing.error);
        });
        range = IDBKeyRange.lowerBound(keys.at(-1), true);
      }
    }
  };
  const today = await done(indexedDB.open('weft'));
  const between = await create('weft-between');
  await copy(today, between, older);
  today.close();
  const old = await create('weft');
  await copy(between, old, (_table, row) => row);
  old.close();
  between.close();
  await done(indexedDB.deleteDatabase('weft-between'));
}
