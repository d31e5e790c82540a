import { useEffect, useState } from 'preact/hooks';
import { countText } from '../../components/count-text.ts';
import type { Lost } from '../../domain/lost.ts';
import { t } from '../../platform/i18n.ts';
import { keepLost, readLost } from '../../platform/lost.ts';
import { counts, numbersGiven } from '../../storage/queries.ts';
import { dateText } from '../data/backup/figure-text.ts';
import { useBackups } from '../data/backup/use-backups.ts';
import { useLive } from '../live.ts';
import { hashOf } from '../route.ts';

/** Says that the browser no longer has what was here, and leads to where it can be brought back. */
export function LostBanner() {
  const backups = useBackups()?.backups ?? [];
  const found = useLive(
    async (db) => Promise.all([counts(db), numbersGiven(db)]).then(([{ people }, given]) => ({ people, given })),
    'lost',
  ).value;
  /** `undefined` = not read yet, `null` = nothing was noted. */
  const [read, setRead] = useState<Lost | null>();
  useEffect(() => void readLost().then((lost) => setRead(lost ?? null)), [found]);
  const noted = read ?? undefined;
  const newest = backups[0];
  // Backups are made of something: where nothing was ever written, it went.
  const what = noted ?? (newest && found?.given === 0 ? { at: newest.at, people: 0, moments: 0 } : undefined);
  const isBack = noted !== undefined && found !== undefined && found.people >= noted.people && found.given > 0;
  const isShown = found !== undefined && read !== undefined && what !== undefined && !what.isSeen && !isBack;
  const dismiss = () => {
    if (!what) return;
    const seen = { ...what, isSeen: true };
    setRead(seen);
    void keepLost(seen);
  };
  return (
    <div role="status">
      {isShown && (
        <div class="banner">
          <p>
            {what.people + what.moments > 0
              ? t('lost_what', dateText(what.at), countText('person', what.people), countText('moment', what.moments))
              : t('lost_something', dateText(what.at))}{' '}
            {t(newest ? 'lost_from_backup' : 'lost_from_copy')}
          </p>
          <a class="button primary" href={hashOf({ screen: 'data' })}>
            {t(newest ? 'lost_restore' : 'lost_choose')}
          </a>
          <button type="button" class="button quiet" onClick={dismiss}>
            {t('lost_afresh')}
          </button>
        </div>
      )}
    </div>
  );
}
