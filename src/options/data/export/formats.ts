import { dayOf } from '../../../domain/day.ts';
import { learnerId } from '../../../platform/copies.ts';
import type { MessageKey } from '../../../platform/i18n.ts';
import { allRecords, countRecords, exportSource, type readDatabase } from '../../../storage/queries.ts';
import type { Pieces, StorySource } from '../../../transfer/exported.ts';

type Db = ReturnType<typeof readDatabase>;

/** One way out. The writers are heavy and seldom needed: each is loaded when it is asked for. */
export type ExportFormat = {
  id: string;
  name: MessageKey;
  hint: MessageKey;
  extension: string;
  type: string;
  /** How many steps `write` will count. */
  total(db: Db): Promise<number>;
  write(db: Db, step: () => void): Promise<Pieces | AsyncGenerator<Uint8Array<ArrayBuffer>>>;
};

/** Spreadsheets take a table for Latin letters unless its first sign says what it is. */
async function* marked(pieces: Pieces): Pieces {
  yield '\uFEFF';
  yield* pieces;
}

/** They are seldom needed. */
const writers = () => import('../../../transfer/writers.ts');

const people = (db: Db) => countRecords(db, ['person']);
const moments = (db: Db) => countRecords(db, ['moment']);

export const EXPORT_FORMATS: readonly ExportFormat[] = [
  {
    id: 'weft',
    name: 'export_weft',
    hint: 'export_weft_hint',
    extension: 'json',
    type: 'application/json',
    total: async (db) => countRecords(db, (await writers()).WEFT_KINDS),
    async write(db, step) {
      const { WEFT_KINDS, weftJson } = await writers();
      return weftJson(counted(allRecords(db, WEFT_KINDS), step), Date.now());
    },
  },
  {
    id: 'markdown',
    name: 'export_markdown',
    hint: 'export_markdown_hint',
    extension: 'zip',
    type: 'application/zip',
    // People are gone through twice, for their names and their pages; moments at the end, for those with nobody.
    total: async (db) => 2 * (await people(db)) + (await moments(db)),
    async write(db, step) {
      const { vault, zipped } = await writers();
      return zipped(vault(countedSource(db, step)));
    },
  },
  {
    id: 'people-csv',
    name: 'export_people_csv',
    hint: 'export_csv_hint',
    extension: 'csv',
    type: 'text/csv;charset=utf-8',
    total: people,
    write: async (db, step) => marked((await writers()).peopleCsv(countedSource(db, step))),
  },
  {
    id: 'moments-csv',
    name: 'export_moments_csv',
    hint: 'export_csv_hint',
    extension: 'csv',
    type: 'text/csv;charset=utf-8',
    total: moments,
    write: async (db, step) => marked((await writers()).momentsCsv(countedSource(db, step))),
  },
  {
    id: 'vcard',
    name: 'export_vcard',
    hint: 'export_vcard_hint',
    extension: 'vcf',
    type: 'text/vcard;charset=utf-8',
    total: people,
    write: async (db, step) => (await writers()).vcards(countedSource(db, step)),
  },
  {
    id: 'opml',
    name: 'export_opml',
    hint: 'export_opml_hint',
    extension: 'opml',
    type: 'text/x-opml;charset=utf-8',
    total: people,
    write: async (db, step) => (await writers()).feedsOpml(countedSource(db, step)),
  },
  {
    id: 'bookmarks',
    name: 'export_bookmarks',
    hint: 'export_bookmarks_hint',
    extension: 'html',
    type: 'text/html;charset=utf-8',
    total: moments,
    write: async (db, step) => (await writers()).bookmarksHtml(countedSource(db, step)),
  },
  {
    id: 'xapi',
    name: 'export_xapi',
    hint: 'export_xapi_hint',
    extension: 'json',
    type: 'application/json',
    total: moments,
    async write(db, step) {
      const { xapiStatements } = await writers();
      return xapiStatements(countedSource(db, step), await learnerId());
    },
  },
];

/** `weft-people-2026-11-22.csv`. */
export function exportName({ id, extension }: Pick<ExportFormat, 'id' | 'extension'>, now: number): string {
  const what = id === 'weft' ? '' : `-${id.replace(/-csv$/, '')}`;
  return `weft${what}-${dayOf(now)}.${extension}`;
}

function countedSource(db: Db, step: () => void): StorySource {
  const source = exportSource(db);
  return {
    people: () => counted(source.people(), step),
    moments: () => counted(source.moments(), step),
    stories: () => counted(source.stories(), step),
  };
}

async function* counted<T>(all: AsyncIterable<T>, step: () => void): AsyncGenerator<T> {
  for await (const one of all) {
    step();
    yield one;
  }
}
