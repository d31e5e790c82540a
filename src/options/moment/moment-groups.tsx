import { useState } from 'preact/hooks';
import { GroupField } from '../../components/group-field.tsx';
import type { Moment } from '../../domain/moment.ts';
import { changedSet } from '../../domain/set-change.ts';
import { groupChoices } from '../../storage/queries.ts';
import { useLive } from '../live.ts';
import { hashOf } from '../route.ts';
import { usePending } from '../shell/use-pending.ts';
import type { SaveMoment } from './moment-screen.tsx';

/** The groups that a moment belongs to. */
export function MomentGroups({ moment, save }: { moment: Moment; save: SaveMoment }) {
  const [now] = useState(() => Date.now());
  const choices = useLive((db) => groupChoices(db, now), 'group-choices').value ?? [];
  const [chosen, setChosen] = usePending<readonly string[]>(moment.groupIds ?? [], (next, before) =>
    save({ groupIds: changedSet(before, next) }),
  );
  return (
    <GroupField
      choices={choices}
      chosen={chosen}
      onChosen={setChosen}
      shown={({ id, name }) => <a href={hashOf({ screen: 'group', id })}>{name}</a>}
    />
  );
}
