import { quantile, round } from './measure.mjs';

/** Runs `step` (source of a function of the frame's number) once a frame in the page; gives the milliseconds between frames. */
export function framesOf(page, frames, step) {
  return page.run(
    async (count, source) => {
      const act = new Function('frame', source);
      const times = [];
      let last = await new Promise(requestAnimationFrame);
      for (let frame = 0; frame < count; frame += 1) {
        act(frame);
        const now = await new Promise(requestAnimationFrame);
        times.push(now - last);
        last = now;
      }
      return times;
    },
    frames,
    step,
  );
}

export function frameRow(what, times, target) {
  return {
    what,
    'p50 ms': round(quantile(times, 0.5), 1),
    'p95 ms': round(quantile(times, 0.95), 1),
    'max ms': round(Math.max(...times), 1),
    target,
  };
}
