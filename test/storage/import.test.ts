import 'fake-indexeddb/auto';
import { openDatabase } from '../../src/storage/db.ts';
import { importSuite } from './suite/import.ts';
import { importAheadSuite } from './suite/import-ahead.ts';

let databases = 0;
const open = async () => {
  databases += 1;
  return openDatabase(`weft-import-${databases}`);
};
importSuite(open, 15);
importAheadSuite(open, 15);
