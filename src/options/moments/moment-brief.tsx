import { TimeAgo } from '../../components/time-ago.tsx';
import { t } from '../../platform/i18n.ts';
import type { MomentRow } from '../../storage/rows.ts';
import { hashOf } from '../route.ts';
import { MomentWhat } from './moment-what.tsx';
import { lineOf, namesOf, placeOf } from './moment-words.ts';

/** A moment in two lines, its kind told by word and by the colour of its edge. `who`: says with whom, where the page does not. */
export function MomentBrief({ row: { moment, people }, who = false }: { row: MomentRow; who?: boolean }) {
  const place = placeOf(moment);
  return (
    <a class={`brief ${moment.kind}`} href={hashOf({ screen: 'moment', id: moment.id })}>
      <span class="brief-where">
        <MomentWhat moment={moment} />
        {who && people.length > 0 && (
          <>
            {' · '}
            <bdi>{namesOf(people).join(', ')}</bdi>
          </>
        )}{' '}
        · {place && `${place} · `}
        <TimeAgo at={moment.happenedAt} />
      </span>
      <span class="brief-line" dir="auto">
        {lineOf(moment) || t('moment_no_words')}
      </span>
    </a>
  );
}
