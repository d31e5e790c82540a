import { numberText } from '../../components/number-text.ts';
import { countsByMonth, monthStarts } from '../../domain/months.ts';
import { t } from '../../platform/i18n.ts';
import { giveAndTake } from '../../storage/queries.ts';
import { useLive } from '../live.ts';

const MONTHS = 12;

/** What was taken from somebody and given to them, month by month: bars, and the same as a table. */
export function MonthsChart({ personId }: { personId: string }) {
  const times = useLive((db) => giveAndTake(db, personId), `give-and-take ${personId}`, true).value;
  if (!times) return null;
  const starts = monthStarts(Date.now(), MONTHS);
  const took = countsByMonth(times.took, starts);
  const gave = countsByMonth(times.gave, starts);
  const most = Math.max(...took, ...gave);
  if (most === 0) return null;
  const tall = (count: number) => ({ blockSize: count === 0 ? '0' : `${Math.max(6, (count / most) * 100)}%` });
  const locale = t('locale_tag');
  const name = (start: number, month: 'narrow' | 'long') => new Date(start).toLocaleDateString(locale, { month });
  return (
    <figure class="months">
      <figcaption class="hint">
        {t('give_months')}
        <span class="months-key took">{t('give_took')}</span>
        <span class="months-key gave">{t('give_gave')}</span>
      </figcaption>
      <div class="months-bars" aria-hidden="true">
        {starts.map((start, place) => (
          <span key={start} class="months-month">
            <span class="months-pair">
              <i class="took" style={tall(took[place] ?? 0)} />
              <i class="gave" style={tall(gave[place] ?? 0)} />
            </span>
            {name(start, 'narrow')}
          </span>
        ))}
      </div>
      <details class="months-table">
        <summary>{t('give_table')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('give_month')}</th>
              <th scope="col">{t('give_took')}</th>
              <th scope="col">{t('give_gave')}</th>
            </tr>
          </thead>
          <tbody>
            {starts.map((start, place) => (
              <tr key={start}>
                <th scope="row">
                  {name(start, 'long')} {new Date(start).getFullYear().toLocaleString(locale, { useGrouping: false })}
                </th>
                <td>{numberText(took[place] ?? 0)}</td>
                <td>{numberText(gave[place] ?? 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
