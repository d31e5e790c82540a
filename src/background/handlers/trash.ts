import type { Handlers } from '../../messages/server.ts';
import { bringBack } from '../../storage/trash.ts';
import type { Forgetting } from '../forget.ts';
import type { Parts } from './parts.ts';
import { write } from './writing.ts';

/** Out of the trash: back, or for good. What is erased is only ordered here; `forgetting` carries it out. */
export function trashHandlers(
  parts: Parts,
  forgetting: Forgetting,
): Pick<Handlers, 'trash.restore' | 'trash.erase' | 'trash.empty'> {
  return {
    'trash.restore': ({ things }) => write(parts, (db, ports) => bringBack(db, ports, things)),
    'trash.erase': ({ things }) => forgetting.order(things),
    'trash.empty': (all) => forgetting.empty(all),
  };
}
