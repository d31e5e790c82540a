import { numberText } from '../../components/number-text.ts';
import { t } from '../../platform/i18n.ts';
import { countTouch } from '../../storage/queries.ts';
import type { TouchQuery } from '../../storage/rows.ts';
import { type ReadDb, useLive } from '../live.ts';
import { hashOf } from '../route.ts';

/** From the network to the lists of keeping touch; only where somebody is on them. Without a `query` nothing is asked yet. */
export function TouchChips({ query }: { query: TouchQuery | undefined }) {
  const read = query && ((db: ReadDb) => countTouch(db, query));
  const counts = useLive(read, `touch-counts ${JSON.stringify(query)}`, true).value;
  if (!counts) return null;
  const { losing, 'give-back': giveBack } = counts;
  return (
    <nav class="chips" aria-label={t('touch_title')}>
      {giveBack > 0 && (
        <a class="chip" href={hashOf({ screen: 'touch', filter: { list: 'give-back' } })}>
          {t('touch_chip_give_back', numberText(giveBack))}
        </a>
      )}
      {losing > 0 && (
        <a class="chip" href={hashOf({ screen: 'touch', filter: {} })}>
          {t('touch_chip_losing', numberText(losing))}
        </a>
      )}
      {losing + giveBack === 0 && (
        <a class="chip" href={hashOf({ screen: 'touch', filter: {} })}>
          {t('touch_title')}
        </a>
      )}
    </nav>
  );
}
