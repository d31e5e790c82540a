/**
 * The tasks of all pages' main threads while `work` runs: `cpu`, the milliseconds a task worked, and `clock`, those that
 * passed meanwhile. On a busy machine the second also counts what others did. Chromium alone.
 */
export async function tasksDuring({ channel }, work) {
  const events = [];
  const hear = ({ value }) => events.push(...value);
  channel.on('Tracing.dataCollected', hear);
  await channel.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', '__metadata'] },
  });
  await work();
  const complete = new Promise((resolve) => channel.once('Tracing.tracingComplete', resolve));
  await channel.send('Tracing.end');
  await complete;
  channel.off('Tracing.dataCollected', hear);
  const of = ({ pid, tid }) => `${pid}:${tid}`;
  const mains = new Set(
    events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(of),
  );
  return events
    .filter((event) => event.name === 'ThreadControllerImpl::RunTask' && mains.has(of(event)))
    .map(({ dur, tdur = 0 }) => ({ cpu: tdur / 1_000, clock: dur / 1_000 }));
}
