import 'fake-indexeddb/auto';
import { openDatabase } from '../../src/storage/db.ts';
import { algebraSuite } from './suite/algebra.ts';
import { captureSuite } from './suite/capture.ts';

let databases = 0;
async function open() {
  databases += 1;
  return openDatabase(`weft-test-${databases}`);
}

captureSuite(open);
algebraSuite(open, 60);
