import { t } from '../../platform/i18n.ts';
import { goalMoments } from '../../storage/queries.ts';
import { MomentPages } from '../moments/moment-pages.tsx';

/** What served the goal, newest first, a piece at a time; a line that says so where nothing did. */
export function GoalMoments({ id }: { id: string }) {
  return (
    <MomentPages
      question={`goal-moments ${id}`}
      read={(db, limit) => goalMoments(db, id, limit)}
      none={t('goal_no_moments')}
    />
  );
}
