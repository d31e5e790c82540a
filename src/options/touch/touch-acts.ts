import type { Person } from '../../domain/person.ts';
import type { Edit } from '../../domain/set-change.ts';
import { type SnoozeFor, snoozeUntil } from '../../domain/snooze.ts';
import { call } from '../../messages/client.ts';
import { t } from '../../platform/i18n.ts';
import { act } from '../act.ts';
import { dayText } from '../day-text.ts';
import { logGiving } from '../give/log-giving.ts';

type Known = Pick<Person, 'id' | 'name' | 'resting'>;

/** Puts the reminder about somebody off, said with an undo. */
export function snooze(person: Known, how: SnoozeFor | number) {
  const until = typeof how === 'number' ? how : snoozeUntil(how, Date.now());
  return change(person, t('touch_snoozed_done', person.name, dayText(until)), { snoozedUntil: until });
}

/** Ends a snooze before its day: reminders follow the rhythm again. */
export function awake(person: Known) {
  return change(person, t('touch_awake_done', person.name), { snoozedUntil: null });
}

/** Lets somebody rest, or wakes them: nothing else about them changes. */
export function rest({ resting, ...person }: Known) {
  const words = resting ? t('touch_wake_done', person.name) : t('touch_rest_done', person.name);
  return change(person, words, { resting: resting ? null : true });
}

/** Notes a thank-you: any moment starts the rhythm afresh. */
export function thank(person: Known) {
  return logGiving('thanks', [person]);
}

function change({ id }: Known, words: string, patch: Edit<Person>) {
  return act(words, call('person.update', { id, patch }));
}
