import 'fake-indexeddb/auto';
import { openDatabase } from '../../src/storage/db.ts';
import { algebraSuite } from './suite/algebra.ts';
import { captureSuite } from './suite/capture.ts';
import { faultSuite } from './suite/faults.ts';
import { giveSuite } from './suite/give.ts';
import { networkSuite } from './suite/network.ts';

let databases = 0;
async function open() {
  databases += 1;
  return openDatabase(`weft-test-${databases}`);
}

captureSuite(open);
networkSuite(open);
faultSuite(open);
giveSuite(open);
algebraSuite(open, 40);
