import { locked } from './lock.ts';
import { browser } from './native.ts';

/** How reading one site's pages went last. Kept on the device, never sent. */
export type SiteHealth = {
  /** `ok`, `partial` (something is missing) or `no-layout` (the page looks new to us). */
  outcome: 'ok' | 'partial' | 'no-layout';
  /** The generation of markup that was read. */
  layout?: string;
  /** Unix ms of the last reading, to the hour or so. */
  at: number;
  /** Unix ms since when it has been this outcome. */
  since: number;
  /** Unix ms of the last page that was read well. Absent = none yet. */
  okAt?: number;
};

const KEY = 'health';
const SITES_KEPT = 50;
/** The same news again within this time is not written: a feed reports on every page. */
const QUIET_MS = 3_600_000;

/** Site id → how it went last. Never throws on damaged data: it is only a note. */
export async function readHealth(): Promise<Readonly<Record<string, SiteHealth>>> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  if (typeof stored !== 'object' || stored === null) return {};
  return Object.fromEntries(
    Object.entries(stored).filter((entry): entry is [string, SiteHealth] => isHealth(entry[1])),
  );
}

/**
 * Notes how a page was read at `now` (Unix ms). The same news within the hour is not written again; beyond fifty sites
 * the oldest go.
 */
export async function noteHealth(
  report: { site: string; layout?: string; outcome: SiteHealth['outcome'] },
  now: number,
): Promise<void> {
  await locked(KEY, async () => {
    const all = await readHealth();
    const before = Object.hasOwn(all, report.site) ? all[report.site] : undefined;
    const same = before?.outcome === report.outcome && before.layout === report.layout;
    if (same && Math.abs(now - before.at) < QUIET_MS) return;
    const okAt = report.outcome === 'ok' ? now : before?.okAt;
    const next: SiteHealth = {
      outcome: report.outcome,
      ...(report.layout === undefined ? {} : { layout: report.layout }),
      ...(typeof okAt === 'number' ? { okAt } : {}),
      at: now,
      since: before?.outcome === report.outcome ? before.since : now,
    };
    const newest = Object.entries({ ...all, [report.site]: next }).sort(([, a], [, b]) => b.at - a.at);
    await browser.storage.local.set({ [KEY]: Object.fromEntries(newest.slice(0, SITES_KEPT)) });
  });
}

function isHealth(value: unknown): value is SiteHealth {
  if (typeof value !== 'object' || value === null) return false;
  const health = value as Record<string, unknown>;
  return (
    ['ok', 'partial', 'no-layout'].includes(String(health['outcome'])) &&
    typeof health['at'] === 'number' &&
    typeof health['since'] === 'number'
  );
}
