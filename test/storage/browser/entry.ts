import { openDatabase } from '../../../src/storage/db.ts';
import { tend } from '../../../src/storage/tend.ts';
import { algebraSuite } from '../suite/algebra.ts';
import { amplifySuite } from '../suite/amplify.ts';
import { bulkSuite } from '../suite/bulk.ts';
import { captureSuite } from '../suite/capture.ts';
import { chainSuite } from '../suite/chain.ts';
import { faultSuite } from '../suite/faults.ts';
import { giveSuite } from '../suite/give.ts';
import { goalSuite } from '../suite/goals.ts';
import { groupSuite } from '../suite/groups.ts';
import { importSuite } from '../suite/import.ts';
import { importAheadSuite } from '../suite/import-ahead.ts';
import { mapSuite } from '../suite/map.ts';
import { mergeSuite } from '../suite/merge.ts';
import { mergeAlgebraSuite } from '../suite/merge-algebra.ts';
import { networkSuite } from '../suite/network.ts';
import { reviewSuite } from '../suite/review.ts';
import { touchSuite } from '../suite/touch.ts';
import { trashSuite } from '../suite/trash.ts';
import { runAll } from './vitest-here.ts';

let databases = 0;
async function open() {
  databases += 1;
  const db = Object.assign(openDatabase(`weft-test-${databases}`), { upkeep: tend });
  await db.delete();
  await db.open();
  return db;
}

captureSuite(open);
networkSuite(open);
faultSuite(open);
goalSuite(open);
groupSuite(open);
chainSuite(open, 5);
reviewSuite(open);
giveSuite(open);
bulkSuite(open, 5);
mapSuite(open, 1200);
touchSuite(open, 5);
amplifySuite(open);
trashSuite(open);
mergeSuite(open, 8);
mergeAlgebraSuite(open, 6);
algebraSuite(open, 12);
importSuite(open, 3);
importAheadSuite(open, 3);

Object.assign(globalThis, { runStorageSuite: runAll });
