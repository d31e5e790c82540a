import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';

/** A line or a column of figures over time. */
export type Series = { label: string; colour: string; values: readonly number[] };

const HEIGHT = 190;
/** In seconds, as the axis counts. */
const HALF_WEEK = 3.5 * 86_400;

/**
 * Draws a chart into a box; gives what takes it away again. `bars`: stacked columns, else lines. Colours are those of
 * the present theme; the table beside the chart says the same.
 */
export function drawChart(
  box: HTMLElement,
  times: readonly number[],
  series: readonly Series[],
  bars: boolean,
  locale: string,
): () => void {
  const style = getComputedStyle(box);
  const ink = style.getPropertyValue('--ink-2').trim();
  const line = style.getPropertyValue('--line').trim();
  const days = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' });
  const axis = { stroke: ink, grid: { stroke: line, width: 1 }, ticks: { show: false }, font: '11px system-ui' };
  const stacked = bars ? stack(series.map(({ values }) => values)) : series.map(({ values }) => [...values]);
  const options: uPlot.Options = {
    width: Math.max(200, box.clientWidth),
    height: HEIGHT,
    legend: { show: false },
    cursor: { show: false },
    // Half of a day's name hangs over the end.
    padding: [8, 20, 0, 0],
    scales: {
      // Room for the first and the last column, which stand on the ends.
      x: { time: true, range: (_chart, first, last) => (bars ? [first - HALF_WEEK, last + HALF_WEEK] : [first, last]) },
      y: { range: (_chart, _least, most) => [0, Math.max(4, Math.ceil(most * 1.1))] },
    },
    axes: [
      {
        ...axis,
        size: 28,
        grid: { show: false },
        values: (_chart, ticks) => ticks.map((at) => days.format(at * 1_000)),
      },
      { ...axis, size: 36, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000] },
    ],
    series: [
      {},
      // The tallest stack is drawn first, so that those in front of it stay in sight.
      ...series.map(({ label, colour }) => {
        const drawn = style.getPropertyValue(colour).trim();
        const columns = uPlot.paths.bars?.({ size: [0.7, 40] });
        return bars
          ? { label, fill: drawn, width: 0, points: { show: false }, ...(columns && { paths: columns }) }
          : { label, stroke: drawn, width: 2, points: { show: times.length < 3 } };
      }),
    ],
  };
  const chart = new uPlot(options, [times.map((at) => at / 1_000), ...stacked], box);
  const watcher = new ResizeObserver(([entry]) => {
    if (entry) chart.setSize({ width: Math.max(200, entry.contentRect.width), height: HEIGHT });
  });
  watcher.observe(box);
  return () => {
    watcher.disconnect();
    chart.destroy();
  };
}

/** Each with all that come after it, the whole first. */
export function stack(values: readonly (readonly number[])[]): number[][] {
  return values.map((own, at) =>
    own.map((value, time) => values.slice(at + 1).reduce((sum, other) => sum + (other[time] ?? 0), value)),
  );
}
