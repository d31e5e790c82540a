import { t } from '../../platform/i18n.ts';
import { groupMoments } from '../../storage/queries.ts';
import { MomentPages } from '../moments/moment-pages.tsx';
import { hashOf } from '../route.ts';

/** What happened in this group, and the way to log more. */
export function GroupMoments({ id }: { id: string }) {
  return (
    <MomentPages
      question={`group-moments ${id}`}
      read={(db, limit) => groupMoments(db, id, limit)}
      none={t('group_no_moments')}
      beside={
        <a class="button small" href={hashOf({ screen: 'log', filter: { group: id } })}>
          {t('log_button')}
        </a>
      }
    />
  );
}
