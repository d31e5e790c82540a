import { useEffect, useRef, useState } from 'preact/hooks';
import { numberText } from '../../components/number-text.ts';
import { t } from '../../platform/i18n.ts';
import { report } from '../../platform/report.ts';
import { useTheme } from '../use-theme.ts';
import type { Series } from './chart.ts';

/** A chart with a legend, and the same figures in a table for who would rather read. The library is loaded here alone. */
export function ChartCard({
  title,
  times,
  series,
  bars = false,
}: {
  title: string;
  /** Beginnings of the weeks, Unix ms. */
  times: readonly number[];
  series: readonly Series[];
  bars?: boolean;
}) {
  const box = useRef<HTMLDivElement>(null);
  const theme = useTheme();
  const [failed, setFailed] = useState(false);
  const locale = t('locale_tag');
  const figures = JSON.stringify([times, series]);
  const isEmpty = series.every(({ values }) => values.every((value) => value === 0));
  useEffect(() => {
    if (isEmpty) return;
    let leave: (() => void) | undefined;
    let gone = false;
    import('./chart.ts')
      .then(({ drawChart }) => {
        if (!gone && box.current) leave = drawChart(box.current, times, series, bars, locale);
      })
      .catch((error) => {
        setFailed(true);
        void report('insights: chart', error);
      });
    return () => {
      gone = true;
      leave?.();
    };
  }, [figures, theme, locale]);
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  return (
    <section class="card chart-card">
      <h2>{title}</h2>
      {series.length > 1 && !isEmpty && (
        <ul class="plain legend" aria-hidden="true">
          {series.map(({ label, colour }) => (
            <li key={label}>
              <i style={{ background: `var(${colour})` }} />
              {label}
            </li>
          ))}
        </ul>
      )}
      {!failed && !isEmpty && <div class="chart" ref={box} aria-hidden="true" />}
      {isEmpty ? (
        <p>{t('insights_nothing')}</p>
      ) : (
        <details open={failed}>
          <summary>{t('insights_table')}</summary>
          <div class="chart-table">
            <table class="figures">
              <thead>
                <tr>
                  <th scope="col">{t('insights_week')}</th>
                  {series.map(({ label }) => (
                    <th key={label} scope="col">
                      {label}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {times.map((at, row) => (
                  <tr key={at}>
                    <th scope="row">{day.format(at)}</th>
                    {series.map(({ label, values }) => (
                      <td key={label}>{numberText(values[row] ?? 0)}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      )}
    </section>
  );
}
