import { GIVING_WORDS } from '../../components/giving-words.ts';
import { type GivingAbout, newGiving } from '../../domain/giving.ts';
import { newId } from '../../domain/id.ts';
import type { Giving } from '../../domain/moment.ts';
import { call } from '../../messages/client.ts';
import { t } from '../../platform/i18n.ts';
import { act } from '../act.ts';

/** Logs what was given, says so with an undo, and gives the moment's id. */
export function logGiving(giving: Giving, people: readonly { id: string; name: string }[], about?: GivingAbout) {
  const now = Date.now();
  const id = newId(now, crypto.getRandomValues(new Uint8Array(16)));
  const ids = people.map((person) => person.id);
  const names = people.map(({ name }) => name).join(', ');
  return act(t(GIVING_WORDS[giving].done, names), call('moment.create', newGiving(giving, ids, { id, now }, about)));
}
