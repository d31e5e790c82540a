import { countText } from '../../components/count-text.ts';
import { numberText } from '../../components/number-text.ts';
import { type Evidence, type Signal, tieSignal } from '../../domain/tie-signal.ts';
import { t } from '../../platform/i18n.ts';
import type { PersonStats } from '../../storage/rows.ts';

/** What the figures kept beside a person say for their tie. Having met counts as one more place. */
export function evidenceOf({ learned, gave, asked, met, inPerson, lastAt, sites }: PersonStats): Evidence {
  return {
    learned,
    gave,
    asked,
    met,
    inPerson: inPerson ?? 0,
    channels: sites.length + (met > 0 ? 1 : 0),
    ...(lastAt !== undefined && { lastAt }),
  };
}

/** The signal of the figures kept beside a person. `now` is Unix ms. */
export function signalOf(stats: PersonStats, now: number): Signal {
  return tieSignal(evidenceOf(stats), now);
}

/** The signal as a sentence: "7 moments, last 3 days ago, both directions, met twice". */
export function signalText(signal: Signal): string {
  const { moments, lastDays, met, inPerson, channels, facts } = signal;
  if (moments === 0) return t('signal_none');
  return [
    countText('moment', moments),
    lastDays !== undefined && t('signal_last', sinceText(lastDays)),
    facts.includes('both-directions') && t('signal_both'),
    met > 0 && metText(met),
    inPerson > 0 && t('signal_in_person'),
    facts.includes('several-channels') && t('signal_places', numberText(channels)),
  ]
    .filter(Boolean)
    .join(t('signal_join'));
}

/** `yesterday`, `3 days ago`, `5 years ago`: in the unit that says enough. */
function sinceText(days: number): string {
  const format = new Intl.RelativeTimeFormat(t('locale_tag'), { numeric: 'auto' });
  if (days < 60) return format.format(-days, 'day');
  return days < 730
    ? format.format(-Math.floor(days / 30.44), 'month')
    : format.format(-Math.floor(days / 365.25), 'year');
}

function metText(met: number): string {
  if (met === 1) return t('signal_met_once');
  return met === 2 ? t('signal_met_twice') : t('signal_met_many', numberText(met));
}
