import { useState } from 'preact/hooks';
import { TimeAgo } from '../../components/time-ago.tsx';
import { ago } from '../../domain/when.ts';
import { t } from '../../platform/i18n.ts';
import { type AskRow, listAsks } from '../../storage/queries.ts';
import { useLive } from '../live.ts';
import { lineOf, namesOf } from '../moments/moment-words.ts';
import { hashOf } from '../route.ts';
import { AnswerDialog } from './answer-dialog.tsx';

const LATEST = 30;

/** Questions that were put to somebody: those that wait first, then what came back, and how long it took. */
export function AsksList() {
  const asks = useLive((db) => listAsks(db, LATEST), 'asks').value;
  const [answering, setAnswering] = useState<AskRow>();
  if (!asks) return null;
  const waiting = asks.filter(({ answer }) => !answer);
  const answered = asks.filter(({ answer }) => answer);
  return (
    <section aria-labelledby="asks">
      <h2 id="asks">{t('asks_title')}</h2>
      {asks.length === 0 && <p class="hint">{t('asks_empty')}</p>}
      <ul class="plain asks">
        {[...waiting, ...answered].map((row) => (
          <li key={row.asked.moment.id} class="card">
            <p class="ask-line" dir="auto">
              <a href={hashOf({ screen: 'moment', id: row.asked.moment.id })}>{lineOf(row.asked.moment)}</a>
            </p>
            <p class="hint">
              <bdi>{namesOf(row.asked.people).join(', ')}</bdi> · <TimeAgo at={row.asked.moment.happenedAt} />
              {row.answer && ` · ${answeredText(row)}`}
            </p>
            {!row.answer && (
              <button type="button" class="button small" onClick={() => setAnswering(row)}>
                {t('asks_answered')}
                <span class="visually-hidden">: {lineOf(row.asked.moment)}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      {answering && <AnswerDialog row={answering} onClose={() => setAnswering(undefined)} />}
    </section>
  );
}

const UNITS = {
  minute: 'took_minutes',
  hour: 'took_hours',
  day: 'took_days',
  week: 'took_weeks',
  month: 'took_months',
  year: 'took_years',
} as const;

/** From whom the answer came, and after how long. */
function answeredText({ asked, answer }: AskRow): string {
  const names = answer ? namesOf(answer.people).join(', ') : '';
  const { unit, count } = ago(asked.moment.happenedAt, answer?.moment.happenedAt ?? 0);
  if (unit === 'now') return t('asks_answered_at_once', names);
  return t('asks_answered_after', names, t(UNITS[unit], count));
}
