import { useState } from 'preact/hooks';
import { GroupField } from '../../components/group-field.tsx';
import { call } from '../../messages/client.ts';
import { t } from '../../platform/i18n.ts';
import { groupChoices, groupsOf } from '../../storage/queries.ts';
import { act } from '../act.ts';
import { useLive } from '../live.ts';
import { hashOf } from '../route.ts';

/** The groups that a person belongs to, and a choice of others. Nothing as long as there is no group at all. */
export function PersonGroups({ id, name }: { id: string; name: string }) {
  const [now] = useState(() => Date.now());
  const choices = useLive((db) => groupChoices(db, now), 'group-choices').value ?? [];
  const mine = useLive((db) => groupsOf(db, id), `person-groups ${id}`).value;
  if (!mine || choices.length === 0) return null;
  const chosen = mine.map((group) => group.id);
  const change = (ids: readonly string[]) => {
    const added = ids.find((one) => !chosen.includes(one));
    const removed = chosen.find((one) => !ids.includes(one));
    const words = added ? t('group_member_added', name) : t('group_member_removed', name);
    const group = added ?? removed;
    if (!group) return;
    const [add, remove] = added ? [[id], []] : [[], [id]];
    void act(words, call('group.gather', { id: group, add, remove }));
  };
  return (
    <section class="card">
      <GroupField
        choices={choices}
        chosen={chosen}
        onChosen={change}
        shown={(group) => <a href={hashOf({ screen: 'group', id: group.id })}>{group.name}</a>}
      />
    </section>
  );
}
