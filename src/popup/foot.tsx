import { Icon } from '../components/icon.tsx';
import { LARGER_ICON, OPEN_ICON } from '../components/icons.ts';
import { numberText } from '../components/number-text.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import { weekStart } from '../domain/when.ts';
import { t } from '../platform/i18n.ts';
import { WeftLink } from './weft-link.tsx';

/** The week in two numbers, and the way into the full application. */
export function Foot({
  week,
  logging,
  onLog,
}: {
  week: Snapshot['week'] | undefined;
  logging: boolean;
  onLog(): void;
}) {
  const now = thisWeek(week, Date.now());
  return (
    <footer class="foot">
      <span>
        {now && (
          <>
            {t('popup_week')} <strong>{t('popup_week_numbers', numberText(now.taken), numberText(now.given))}</strong>
          </>
        )}
      </span>
      <span class="foot-acts">
        <button type="button" class="foot-log" aria-keyshortcuts="l" aria-expanded={logging} onClick={onLog}>
          <Icon node={LARGER_ICON} size={14} />
          {t('popup_log')}
        </button>
        <WeftLink class="open" hash="#/network">
          {t('popup_open_weft')}
          <Icon node={OPEN_ICON} size={14} />
        </WeftLink>
      </span>
    </footer>
  );
}

/** The numbers as of now: those of a week that is over count no longer. */
export function thisWeek(
  week: Snapshot['week'] | undefined,
  now: number,
): Pick<Snapshot['week'], 'taken' | 'given'> | undefined {
  if (!week) return undefined;
  return week.from === weekStart(now) ? week : { taken: 0, given: 0 };
}
