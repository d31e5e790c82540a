import 'fake-indexeddb/auto';
import { openDatabase } from '../../src/storage/db.ts';
import { tend } from '../../src/storage/tend.ts';
import { algebraSuite } from './suite/algebra.ts';
import { amplifySuite } from './suite/amplify.ts';
import { bulkSuite } from './suite/bulk.ts';
import { captureSuite } from './suite/capture.ts';
import { chainSuite } from './suite/chain.ts';
import { faultSuite } from './suite/faults.ts';
import { giveSuite } from './suite/give.ts';
import { goalSuite } from './suite/goals.ts';
import { groupSuite } from './suite/groups.ts';
import { mapSuite } from './suite/map.ts';
import { mergeSuite } from './suite/merge.ts';
import { mergeAlgebraSuite } from './suite/merge-algebra.ts';
import { networkSuite } from './suite/network.ts';
import { reviewSuite } from './suite/review.ts';
import { touchSuite } from './suite/touch.ts';
import { trashSuite } from './suite/trash.ts';

let databases = 0;
async function open() {
  databases += 1;
  return Object.assign(openDatabase(`weft-test-${databases}`), { upkeep: tend });
}

captureSuite(open);
networkSuite(open);
faultSuite(open);
goalSuite(open);
groupSuite(open);
chainSuite(open, 15);
reviewSuite(open);
giveSuite(open);
bulkSuite(open, 20);
mapSuite(open, 2300);
touchSuite(open, 25);
amplifySuite(open);
trashSuite(open);
mergeSuite(open, 15);
mergeAlgebraSuite(open, 40);
algebraSuite(open, 40);
