import { t } from '../../platform/i18n.ts';
import { listMoments } from '../../storage/queries.ts';
import { MomentPages } from '../moments/moment-pages.tsx';

/** What happened with this person, newest first, a piece at a time; a line that says so where nothing did. */
export function PersonMoments({ id }: { id: string }) {
  return (
    <MomentPages
      question={`person-moments ${id}`}
      read={(db, limit) => listMoments(db, { personId: id, offset: 0, limit })}
      none={t('person_no_moments')}
    />
  );
}
