import { parseAst } from 'vite';

/** Methods of Dexie's that nothing here calls, by class. */
const METHODS = {
  Table: ['upsert', 'bulkUpdate', 'mapToClass', 'defineClass'],
  Collection: ['sortBy', 'or', 'desc', 'firstKey', 'lastKey'],
  WhereClause: [
    'startsWithIgnoreCase',
    'equalsIgnoreCase',
    'anyOfIgnoreCase',
    'startsWithAnyOfIgnoreCase',
    'startsWithAnyOf',
    'notEqual',
    'noneOf',
    'inAnyRange',
  ],
  Transaction: ['waitFor'],
};
/** Properties of the class `Dexie` itself. */
const STATICS = [
  'exists',
  'getDatabaseNames',
  'defineClass',
  'ignoreTransaction',
  'vip',
  'async',
  'spawn',
  'waitFor',
  'derive',
  'extend',
  'override',
  'liveQuery',
  'extendObservabilitySet',
  'getByKeyPath',
  'setByKeyPath',
  'delByKeyPath',
  'shallowClone',
  'deepClone',
  'getObjectDiff',
  'cmp',
  'asap',
  'cache',
];
/** What stands there once, and what stands there instead. */
const TEXTS = [
  // The answers of live queries, kept in memory and foreseen: here a query asks the database, which is the truth.
  ['this.use(cacheMiddleware);', ''],
  // Half of a compound index as an index of its own: ours are asked whole.
  ['this.use(virtualIndexMiddleware);', ''],
  // `table.hook`: nobody listens.
  ['this.use(hooksMiddleware);', ''],
  [/this\.hook = db\._allTables\[name\]\s+\? [\s\S]*?\n {12}\}\);/, ''],
  ['.then((res) => this.hook.reading.fire(res));', ';'],
  ['.then((result) => result.map((res) => this.hook.reading.fire(res)));', ';'],
  ['table.hook.reading.fire;', 'mirror;'],
  // The list of databases for browsers that cannot give one.
  ['_onDatabaseCreated(db._deps, dbName);', ';'],
  ['_onDatabaseDeleted(this._deps, this.name);', ';'],
  // Generators as transactions, and notes for developers of Dexie.
  ['returnValue = awaitIterator(returnValue);', ''],
  [/typeof location !== 'undefined' &&\s+\/[^\n]+\.test\(location\.href\);/, 'false;'],
  [/function setDebug\(value, filter\) \{\s+debug = value;/, 'function setDebug() {'],
];
/** The worker looks at nothing live and rests in no page. */
const LIVE = [
  ['signalSubscribersNow(everything, true);', ''],
  ['signalSubscribersNow(updateParts, true);', ''],
  [/if \(typeof addEventListener !== 'undefined'\) \{\s+addEventListener\('pagehide'[\s\S]*?\n\}\n/, ''],
];

/**
 * Vite plugin: Dexie without what nothing here uses, which is a third of it. The worker starts with it at almost every
 * gesture. Whatever is to be cut and is not found stops the build: look again when Dexie is raised. The unit tests run
 * on the same, so that a method which is cut and yet called shows at once.
 * @param live are there live queries, and pages that the browser keeps for going back?
 */
export function leanDexie({ live = true } = {}) {
  return {
    name: 'weft:lean-dexie',
    enforce: 'pre',
    transform: {
      filter: { id: /\/dexie\/dist\/modern\/dexie\.mjs$/ },
      handler: (code) => ({ code: cut(code, changesIn(code, live)), map: null }),
    },
  };
}

function changesIn(code, live) {
  const { body } = parseAst(code);
  const changes = [...TEXTS, ...(live ? [] : LIVE)].map(([text, instead]) => ({ ...only(code, text), instead }));
  for (const [name, methods] of Object.entries(METHODS)) {
    const members = classIn(body, name).body.body;
    for (const method of methods) changes.push(named(members, method, name));
  }
  const statics = body.find(
    ({ expression }) => expression?.callee?.name === 'props' && expression.arguments[0].name === 'Dexie',
  );
  const properties = statics.expression.arguments[1].properties;
  for (const name of STATICS) {
    const { start, end } = named(properties, name, 'Dexie');
    changes.push({ start, end: code.indexOf(',', end) + 1 });
  }
  return changes;
}

function classIn(body, name) {
  const found = body.find(({ type, id }) => type === 'ClassDeclaration' && id.name === name);
  if (!found) throw new Error(`Dexie has no class ${name} any more: see scripts/lean-dexie.mjs.`);
  return found;
}

function named(members, name, owner) {
  const found = members.filter(({ key }) => key?.name === name);
  if (found.length !== 1) throw new Error(`Dexie has no ${owner}.${name} any more: see scripts/lean-dexie.mjs.`);
  return found[0];
}

function only(code, wanted) {
  const found = typeof wanted === 'string' ? places(code, wanted) : [...code.matchAll(new RegExp(wanted, 'g'))];
  if (found.length !== 1) throw new Error(`Dexie does not say ${wanted} once any more: see scripts/lean-dexie.mjs.`);
  const [{ index, 0: text }] = found;
  return { start: index, end: index + text.length };
}

function places(code, text) {
  const found = [];
  for (let at = code.indexOf(text); at >= 0; at = code.indexOf(text, at + 1)) found.push({ index: at, 0: text });
  return found;
}

/** Blanks instead, so that everything else keeps its place and no source map is needed. */
function cut(code, changes) {
  return changes.reduce((text, { start, end, instead = '' }) => {
    const blank = text.slice(start + instead.length, end).replace(/[^\n]/g, ' ');
    return text.slice(0, start) + instead + blank + text.slice(end);
  }, code);
}
