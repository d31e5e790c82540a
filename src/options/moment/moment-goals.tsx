import { GoalField } from '../../components/goal-field.tsx';
import type { Moment } from '../../domain/moment.ts';
import { changedSet } from '../../domain/set-change.ts';
import { goalChoices } from '../../storage/queries.ts';
import { useLive } from '../live.ts';
import { hashOf } from '../route.ts';
import { usePending } from '../shell/use-pending.ts';
import type { SaveMoment } from './moment-screen.tsx';

/**
 * The goals that a moment serves, and a choice of open ones. What is chosen shows at once, and goes back when it is
 * refused.
 */
export function MomentGoals({ moment, save }: { moment: Moment; save: SaveMoment }) {
  const choices = useLive(goalChoices, 'goal-choices').value ?? [];
  const [chosen, setChosen] = usePending<readonly string[]>(moment.goalIds ?? [], (next, before) =>
    save({ goalIds: changedSet(before, next) }),
  );
  return (
    <GoalField
      choices={choices}
      chosen={chosen}
      onChosen={setChosen}
      shown={({ id, title }) => <a href={hashOf({ screen: 'goal', id })}>{title}</a>}
    />
  );
}
