/**
 * The half of the worker that no gesture in a page waits for: what the full application, the address bar and the fields
 * that complete names ask. A script of its own, loaded when it is first asked for: the worker starts at almost every
 * gesture, with the other half alone.
 */

import { rareParsers } from '../messages/rare-parsers.ts';
import type { RareParsers } from '../messages/server.ts';
import { type Backups, makeBackups } from './backups.ts';
import { type Forgetting, makeForgetting } from './forget.ts';
import { completeHandlers } from './handlers/complete.ts';
import { dataHandlers } from './handlers/data.ts';
import { goalHandlers } from './handlers/goals.ts';
import { groupHandlers } from './handlers/groups.ts';
import { importHandlers } from './handlers/imports.ts';
import type { RareHandlers } from './handlers/index.ts';
import { momentHandlers } from './handlers/moments.ts';
import type { Parts } from './handlers/parts.ts';
import { peopleHandlers } from './handlers/people.ts';
import { reflectionHandlers } from './handlers/reflections.ts';
import { stateHandlers } from './handlers/state.ts';
import { trashHandlers } from './handlers/trash.ts';
import { type Imports, makeImports } from './imports.ts';

export { noteLost } from '../platform/lost.ts';
export { tend } from '../storage/tend.ts';
export { enter, showHint, suggest } from './omnibox.ts';
export { injectIntoOpenPages, reconcile } from './resting-scripts.ts';

/** What `makeRare` puts together, for the worker to ask. */
export type Rare = {
  handlers: RareHandlers;
  parsers: RareParsers;
  imports: Imports;
  backups: Backups;
  forgetting: Forgetting;
};

/** Who answers each message that no gesture waits for. One that nobody answers does not compile. */
export function makeRare(parts: Parts): Rare {
  const backups = makeBackups(parts.database, parts.now);
  const imports = makeImports({ ...parts, before: () => backups.make('import') });
  const forgetting = makeForgetting({ ...parts, backups, imports });
  return {
    backups,
    imports,
    forgetting,
    parsers: rareParsers,
    handlers: {
      ...peopleHandlers(parts),
      ...completeHandlers(parts),
      ...momentHandlers(parts),
      ...importHandlers(imports),
      ...groupHandlers(parts),
      ...goalHandlers(parts),
      ...dataHandlers(parts, backups),
      ...reflectionHandlers(parts),
      ...stateHandlers(parts),
      ...trashHandlers(parts, forgetting),
    },
  };
}
