import { ok } from '../../domain/result.ts';
import type { Handlers } from '../../messages/server.ts';
import { noteHealth } from '../../platform/health.ts';
import { report } from '../../platform/report.ts';
import type { Parts } from './parts.ts';

/** What scripts tell about themselves; kept on the device. */
export function noteHandlers({ now }: Parts): Pick<Handlers, 'health.report' | 'error.report'> {
  return {
    'health.report': async (health, { incognito }) => {
      // Where somebody has been in a private window is not kept.
      if (!incognito) await noteHealth(health, now()).catch((error) => report('worker: health', error));
      return ok({ noted: true });
    },
    'error.report': async ({ where, ...error }, { kind }) => {
      await report(`${kind}: ${where}`, error);
      return ok({ noted: true });
    },
  };
}
