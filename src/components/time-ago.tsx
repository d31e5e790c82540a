import { ago } from '../domain/when.ts';
import { type MessageKey, t } from '../platform/i18n.ts';

const KEYS: Readonly<Record<Exclude<ReturnType<typeof ago>['unit'], 'now'>, MessageKey>> = {
  minute: 'ago_minute',
  hour: 'ago_hour',
  day: 'ago_day',
  week: 'ago_week',
  month: 'ago_month',
  year: 'ago_year',
};

/** `2 d`, `1 w`, `3 mo`, with the full date for who asks. */
export function TimeAgo({ at, now = Date.now() }: { at: number; now?: number }) {
  return (
    <time dateTime={new Date(at).toISOString()} title={new Date(at).toLocaleString(t('locale_tag'))}>
      {agoText(at, now)}
    </time>
  );
}

/** The same as text. */
export function agoText(at: number, now: number): string {
  const { unit, count } = ago(at, now);
  return unit === 'now' ? t('ago_now') : t(KEYS[unit], count);
}
