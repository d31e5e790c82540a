/** The middle of some figures. */
export function median(figures) {
  return quantile(figures, 0.5);
}

/** The figure below which this part of them lies. */
export function quantile(figures, part) {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
}

export function round(figure, digits = 2) {
  return Number(figure.toFixed(digits));
}

/**
 * Milliseconds that scripts of the page and of extensions have run in this page since it was made. Reading a script before its first
 * line runs is not in it: that is `V8CompileDuration`.
 */
export async function scriptTime(send, metric = 'ScriptDuration') {
  const { metrics } = await send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === metric)?.value ?? 0) * 1000;
}
