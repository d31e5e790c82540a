import { t } from '../../platform/i18n.ts';
import { countDue } from '../../storage/queries.ts';
import { useLive } from '../live.ts';
import { useSettings } from '../settings/use-settings.ts';
import { useDay } from './use-day.ts';

/** How many moments are still asked about today, beside the name of the screen; nothing when there are none. */
export function DueCount() {
  const [settings] = useSettings();
  const perDay = settings?.reviewPerDay ?? 0;
  const { value } = useLive((db) => countDue(db, Date.now(), perDay), `due ${useDay()} ${perDay}`, true);
  if (!value) return null;
  return (
    <span class="nav-count">
      {value}
      <span class="visually-hidden"> {t('review_due')}</span>
    </span>
  );
}
