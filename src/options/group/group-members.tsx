import { useState } from 'preact/hooks';
import { numberText } from '../../components/number-text.ts';
import { LIMITS } from '../../domain/field.ts';
import type { Group } from '../../domain/group.ts';
import { call } from '../../messages/client.ts';
import { t } from '../../platform/i18n.ts';
import { groupMembers } from '../../storage/queries.ts';
import { act } from '../act.ts';
import { useLive } from '../live.ts';
import { PeopleLines } from '../shell/people-lines.tsx';
import { PersonField } from '../shell/person-field.tsx';

const STEP = 30;

/** Who belongs to the group, by name, a piece at a time, and a field to let somebody in. */
export function GroupMembers({ group: { id, memberIds } }: { group: Group }) {
  const [limit, setLimit] = useState(STEP);
  const page = useLive((db) => groupMembers(db, id, limit), `group-members ${id} ${limit}`, true).value;
  const change = (words: string, add: string[], remove: string[]) =>
    act(words, call('group.gather', { id, add, remove }));
  return (
    <section class="card">
      <h2>{t('groups_people')}</h2>
      {page?.total === 0 && <p class="hint">{t('group_no_members')}</p>}
      <PeopleLines
        people={page?.rows ?? []}
        removing="group_member_remove"
        onRemove={({ id: personId, name }) =>
          void change(t('group_member_removed', name ?? t('person_removed')), [], [personId])
        }
      />
      {page && page.rows.length < page.total && (
        <button type="button" class="button" onClick={() => setLimit(limit + STEP)}>
          {t('group_more_members', numberText(page.total - page.rows.length))}
        </button>
      )}
      {memberIds.length < LIMITS.list ? (
        <PersonField
          label={t('group_member_add')}
          without={memberIds}
          onChoose={(person) => void change(t('group_member_added', person.name), [person.id], [])}
        />
      ) : (
        <p class="hint">{t('group_full', numberText(LIMITS.list))}</p>
      )}
    </section>
  );
}
