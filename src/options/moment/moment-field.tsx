import { agoText } from '../../components/time-ago.tsx';
import { t } from '../../platform/i18n.ts';
import { listMoments, readDatabase } from '../../storage/queries.ts';
import type { MomentRow } from '../../storage/rows.ts';
import { lineOf, namesOf, whatOf } from '../moments/moment-words.ts';
import { PickField } from '../shell/pick-field.tsx';

const OFFERED = 8;
type Found = { id: string; row: MomentRow };

/**
 * Finds a moment by its words or its people, among eight that fit. `without` is the id of the one that is not offered.
 */
export function MomentField({ without, onChoose }: { without: string; onChoose(id: string): void }) {
  return (
    <PickField<Found>
      label={t('chain_find')}
      hint={t('chain_find_hint')}
      none={t('chain_find_none')}
      without={[without]}
      find={findMoments}
      shown={({ row }) => <Shown row={row} />}
      onChoose={({ id }) => onChoose(id)}
    />
  );
}

async function findMoments(text: string): Promise<readonly Found[]> {
  const page = await listMoments(readDatabase(), { text: text.trim(), offset: 0, limit: OFFERED });
  return page.rows.map((row) => ({ id: row.moment.id, row }));
}

function Shown({ row: { moment, people } }: { row: MomentRow }) {
  const where = [whatOf(moment), namesOf(people).join(', '), agoText(moment.happenedAt, Date.now())].filter(Boolean);
  return (
    <>
      <span class="brief-line" dir="auto">
        {moment.title ?? (lineOf(moment) || t('moment_no_words'))}
      </span>
      <span class="brief-where" dir="auto">
        {where.join(' · ')}
      </span>
    </>
  );
}
