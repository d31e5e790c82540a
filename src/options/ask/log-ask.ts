import { LIMITS } from '../../domain/field.ts';
import { call } from '../../messages/client.ts';
import { t } from '../../platform/i18n.ts';
import { act } from '../act.ts';
import { freshId } from '../fresh-id.ts';

/** Notes that a question was put to somebody, so that the answer finds its place. */
export function logAsk(person: { id: string; name: string }, need: string, goalId: string | undefined) {
  return act(
    t('ask_logged', person.name),
    call('moment.create', {
      id: freshId(),
      kind: 'asked',
      people: [{ id: person.id }],
      title: need.trim().slice(0, LIMITS.line),
      tags: [],
      happenedAt: Date.now(),
      ...(goalId !== undefined && { goalIds: [goalId] }),
    }),
  );
}
