import { BENEFIT_WORDS } from '../../components/benefit-words.ts';
import { TimeAgo } from '../../components/time-ago.tsx';
import { t } from '../../platform/i18n.ts';
import type { MomentRow } from '../../storage/rows.ts';
import { Cell, WaitingCell } from '../list/grid.tsx';
import { hashOf } from '../route.ts';
import { MomentWhat } from './moment-what.tsx';
import { lineOf, namesOf, placeOf } from './moment-words.ts';

/** The cells of one moment in the list; `undefined` = its row is still being read. */
export function MomentCells({ row }: { row: MomentRow | undefined }) {
  if (!row) return <WaitingCell />;
  const { moment, people } = row;
  const names = namesOf(people).join(', ');
  const place = placeOf(moment);
  const { benefit } = moment;
  return (
    <>
      <Cell class={`cell-moment ${moment.kind}`}>
        <span class="brief-where">
          <MomentWhat moment={moment} />
          {place && ` · ${place}`}
          {names && (
            <>
              {' · '}
              <bdi>{names}</bdi>
            </>
          )}
        </span>
        <a class="brief-line" href={hashOf({ screen: 'moment', id: moment.id })} tabIndex={-1} dir="auto">
          {lineOf(moment) || t('moment_no_words')}
        </a>
      </Cell>
      <Cell class="cell-marks wide-only">
        {benefit && <span class="chip">{t(BENEFIT_WORDS[benefit])}</span>}
        {moment.tags.slice(0, 3).map((tag) => (
          <span key={tag} class="cell-tag" dir="auto">
            {tag}
          </span>
        ))}
      </Cell>
      <Cell class="cell-last">
        <TimeAgo at={moment.happenedAt} />
      </Cell>
    </>
  );
}
