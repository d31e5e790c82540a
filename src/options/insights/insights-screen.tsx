import { useState } from 'preact/hooks';
import { EmptyState } from '../../components/empty-state.tsx';
import { nextWeek, weekStart } from '../../domain/when.ts';
import { t } from '../../platform/i18n.ts';
import { countWeeks, counts as readCounts, readFacts } from '../../storage/queries.ts';
import { useLate, useLive } from '../live.ts';
import { hashOf } from '../route.ts';
import { useHeading } from '../router.ts';
import { ChartCard } from './chart-card.tsx';
import { FactCards } from './fact-cards.tsx';

const SPANS = [13, 52] as const;

/** The user's learning over time, in their own words and figures. Never a score of anybody. */
export function InsightsScreen() {
  const heading = useHeading(t('insights_title'));
  const [span, setSpan] = useState<(typeof SPANS)[number]>(13);
  const [now] = useState(() => Date.now());
  const starts = weeksUntil(now, span);
  const [from = now, to = now] = [starts[0], starts.at(-1)];
  const weeks = useLive((db) => countWeeks(db, starts), `insights weeks ${span}`, true);
  const isCounted = weeks.value !== undefined;
  // The records behind the figures are read once the charts, which the indexes answer, are there.
  const facts = useLive(isCounted ? (db) => readFacts(db, from, to) : undefined, `insights facts ${span}`, true).value;
  const counts = useLive(readCounts, 'counts').value;
  const late = useLate(!weeks.value && !weeks.failure);
  const times = weeks.value?.map((week) => week.from) ?? [];
  const column = (kind: 'learned' | 'gave' | 'asked' | 'met' | 'newPeople') =>
    weeks.value?.map((one) => one[kind]) ?? [];
  const nothing = counts && counts.moments === 0 && counts.people === 0;
  return (
    <div class="screen insights">
      <header class="screen-head">
        <h1 ref={heading} tabIndex={-1}>
          {t('insights_title')}
        </h1>
        {!nothing && (
          <fieldset class="chips">
            <legend class="visually-hidden">{t('insights_span')}</legend>
            {SPANS.map((one) => (
              <button key={one} type="button" class="chip" aria-pressed={one === span} onClick={() => setSpan(one)}>
                {t(one === 13 ? 'insights_quarter' : 'insights_year')}
              </button>
            ))}
          </fieldset>
        )}
        <a class="button" href={hashOf({ screen: 'stage' })}>
          {t('insights_stage')}
        </a>
      </header>
      {nothing && (
        <EmptyState text={t('insights_empty')} action={{ label: t('moments_empty_try'), href: '#/welcome' }} />
      )}
      {late && <p class="hint">{t('shell_loading')}</p>}
      {!nothing && weeks.value && counts && (
        <div class="insights-grid">
          <ChartCard
            title={t('insights_moments')}
            times={times}
            bars
            series={[
              { label: t('moment_learned'), colour: '--indigo', values: column('learned') },
              { label: t('moment_gave'), colour: '--moss', values: column('gave') },
              { label: t('moment_met'), colour: '--weld', values: column('met') },
              { label: t('moment_asked'), colour: '--plum', values: column('asked') },
            ]}
          />
          <ChartCard
            title={t('insights_give_take')}
            times={times}
            series={[
              { label: t('moment_learned'), colour: '--indigo', values: column('learned') },
              { label: t('moment_gave'), colour: '--moss', values: column('gave') },
            ]}
          />
          <ChartCard
            title={t('insights_new_people')}
            times={times}
            bars
            series={[{ label: t('insights_new_people'), colour: '--madder', values: column('newPeople') }]}
          />
          {facts && (
            <FactCards
              facts={facts}
              counts={counts}
              newPeople={column('newPeople').reduce((sum, one) => sum + one, 0)}
            />
          )}
        </div>
      )}
    </div>
  );
}

/** Beginnings of the last so many local weeks, and the end of this one: right across daylight saving. */
function weeksUntil(now: number, weeks: number): number[] {
  const end = nextWeek(now);
  const starts = [end];
  for (let at = 0; at < weeks; at += 1) starts.unshift(weekStart((starts[0] ?? end) - 1));
  return starts;
}
