import { countText } from '../../../components/count-text.ts';
import { failureText } from '../../../components/failure-text.ts';
import { newId } from '../../../domain/id.ts';
import { PEOPLE_AT_ONCE, type PeopleChange } from '../../../domain/people-change.ts';
import type { FailureCode } from '../../../domain/result.ts';
import { call } from '../../../messages/client.ts';
import { t } from '../../../platform/i18n.ts';
import { say, undoAll } from '../../act.ts';

/**
 * Changes all chosen people, some hundred at a time so that the worker answers in between, and says how many with one
 * undo for all of it. What stopped halfway is said, and can be undone as far as it came.
 */
export async function changeMany(
  ids: readonly string[],
  change: PeopleChange,
  onProgress: (done: number) => void,
): Promise<void> {
  const tokens: string[] = [];
  let changed = 0;
  let failure: FailureCode | undefined;
  for (let done = 0; done < ids.length && !failure; done += PEOPLE_AT_ONCE) {
    onProgress(done);
    const actId = newId(Date.now(), crypto.getRandomValues(new Uint8Array(16)));
    const result = await call('people.change', { actId, ids: ids.slice(done, done + PEOPLE_AT_ONCE), change });
    if (!result.ok) {
      failure = result.code;
    } else if (result.value.changed > 0) {
      changed += result.value.changed;
      tokens.push(result.value.token);
    }
  }
  const undo = tokens.length > 0 ? () => undoAll(tokens) : undefined;
  say(wordsFor(change, changed, failure), undo);
}

function wordsFor(change: PeopleChange, changed: number, failure: FailureCode | undefined): string {
  const people = countText('person', changed);
  if (failure) return changed > 0 ? t('bulk_partly', people, failureText(failure)) : failureText(failure);
  if (changed === 0) return t('bulk_unchanged');
  return change.remove ? t('bulk_removed', people) : t('bulk_done', people);
}
