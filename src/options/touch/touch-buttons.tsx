import { onFirstClick } from '../../components/first-click.ts';
import type { Person } from '../../domain/person.ts';
import { t } from '../../platform/i18n.ts';
import { awake, rest, snooze } from './touch-acts.ts';

/** Puts off, or lets rest; and the way back from both. `onDay` opens the choice of a day. `keys` shows the letters that do the same. */
export function TouchButtons({ person, onDay, keys = false }: { person: Person; onDay(): void; keys?: boolean }) {
  const isPutOff = (person.snoozedUntil ?? 0) > Date.now();
  const key = (letter: string) =>
    keys && (
      <span class="kbd" aria-hidden="true">
        {letter}
      </span>
    );
  return (
    <>
      {!person.resting && (
        <>
          <span class="hint">{t('touch_remind')}</span>
          <button type="button" class="button small" onClick={onFirstClick(() => snooze(person, 'week'))}>
            {t('touch_snooze_week')} {key('S')}
          </button>
          <button type="button" class="button small" onClick={onFirstClick(() => snooze(person, 'month'))}>
            {t('touch_snooze_month')} {key('M')}
          </button>
          <button type="button" class="button small" onClick={onDay}>
            {t('touch_snooze_day')} {key('D')}
          </button>
        </>
      )}
      {isPutOff && !person.resting && (
        <button type="button" class="button small" onClick={onFirstClick(() => awake(person))}>
          {t('touch_awake')}
        </button>
      )}
      <button type="button" class="button small" onClick={onFirstClick(() => rest(person))}>
        {t(person.resting ? 'touch_wake' : 'touch_rest')} {key('R')}
      </button>
    </>
  );
}
