import 'fake-indexeddb/auto';
import { openDatabase } from '../../src/storage/db.ts';
import { importSuite } from './suite/import.ts';

let databases = 0;
importSuite(async () => {
  databases += 1;
  return openDatabase(`weft-import-${databases}`);
}, 15);
