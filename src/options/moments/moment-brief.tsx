import { TimeAgo } from '../../components/time-ago.tsx';
import { t } from '../../platform/i18n.ts';
import type { MomentRow } from '../../storage/rows.ts';
import { hashOf } from '../route.ts';
import { MomentWhat } from './moment-what.tsx';
import { lineOf, placeOf } from './moment-words.ts';

/** A moment in two lines, its kind told by word and by the colour of its edge. */
export function MomentBrief({ row: { moment } }: { row: MomentRow }) {
  const place = placeOf(moment);
  return (
    <a class={`brief ${moment.kind}`} href={hashOf({ screen: 'moment', id: moment.id })}>
      <span class="brief-where">
        <MomentWhat moment={moment} /> · {place && `${place} · `}
        <TimeAgo at={moment.happenedAt} />
      </span>
      <span class="brief-line" dir="auto">
        {lineOf(moment) || t('moment_no_words')}
      </span>
    </a>
  );
}
