import { useState } from 'preact/hooks';
import { LIMITS } from '../../../domain/field.ts';
import { call } from '../../../messages/client.ts';
import { t } from '../../../platform/i18n.ts';
import { groupChoices } from '../../../storage/queries.ts';
import { act } from '../../act.ts';
import { Choice } from '../../list/choice.tsx';
import { useLive } from '../../live.ts';

/** Lets all chosen people into a group. Not shown where there is none. */
export function BulkGroup({ ids }: { ids: ReadonlySet<string> }) {
  const [now] = useState(() => Date.now());
  const all = useLive((db) => groupChoices(db, now), 'group-choices').value ?? [];
  const groups = all.filter(({ archived }) => !archived);
  if (groups.length === 0 || ids.size > LIMITS.list) return null;
  const add = (id: string, name: string) =>
    act(t('bulk_group_added', name), call('group.gather', { id, add: [...ids], remove: [] }));
  return (
    <Choice
      label={t('field_group_add')}
      any={t('field_group_add')}
      value={undefined}
      options={groups.map(({ id, name }) => [id, name])}
      onChoose={(id) => {
        const group = groups.find((one) => one.id === id);
        if (group) void add(group.id, group.name);
      }}
    />
  );
}
