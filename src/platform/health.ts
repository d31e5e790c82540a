import { locked } from './lock.ts';
import { browser } from './native.ts';

/** How reading pages of one site and layout went last. Kept on the device, never sent. */
export type SiteHealth = {
  /** The id of the site file. */
  site: string;
  /** `ok`, `partial` (something is missing) or `no-layout` (the page looks new to us). */
  outcome: 'ok' | 'partial' | 'no-layout';
  /** The generation of markup that was read. Absent = none that is known. */
  layout?: string;
  /** Unix ms of the last reading, to the hour or so. */
  at: number;
  /** Unix ms since when it has been this outcome. */
  since: number;
  /** Unix ms of the last page that was read well: of this layout, or, without one, of the site. Absent = none yet. */
  okAt?: number;
};

const KEY = 'health';
const NOTES_KEPT = 50;
/** The same news again within this time is not written: a feed reports on every page. */
const QUIET_MS = 3_600_000;

/** How it went last, the newest first. Never throws on damaged data: it is only a note. */
export async function readHealth(): Promise<readonly SiteHealth[]> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  // Before layouts were told apart it was an object of sites.
  return Object.entries(stored ?? {})
    .map(([site, note]) => ({ site, ...(note as object) }))
    .filter(isHealth);
}

/**
 * Notes how a page was read at `now` (Unix ms). The same news within the hour is not written again; beyond fifty notes
 * the oldest go. A page that looked new is forgotten once the site is read well.
 */
export async function noteHealth(report: Pick<SiteHealth, 'site' | 'layout' | 'outcome'>, now: number): Promise<void> {
  await locked(KEY, async () => {
    const { site, layout, outcome } = report;
    const all = await readHealth();
    const ofSite = all.filter((one) => one.site === site);
    const before = ofSite.find((one) => one.layout === layout);
    const rest = all.filter(
      (one) => one !== before && !(outcome === 'ok' && one.site === site && one.layout === undefined),
    );
    const isNews = before?.outcome !== outcome || rest.length < all.length - 1;
    if (!isNews && Math.abs(now - before.at) < QUIET_MS) return;
    const okAt = outcome === 'ok' ? now : Math.max(...(layout ? [before] : ofSite).map((one) => one?.okAt ?? 0));
    const next: SiteHealth = {
      ...report,
      ...(okAt > 0 && { okAt }),
      at: now,
      since: before?.outcome === outcome ? before.since : now,
    };
    const newest = [next, ...rest].sort((a, b) => b.at - a.at);
    await browser.storage.local.set({ [KEY]: newest.slice(0, NOTES_KEPT) });
  });
}

function isHealth(value: unknown): value is SiteHealth {
  if (typeof value !== 'object' || value === null) return false;
  const health = value as Record<string, unknown>;
  return (
    typeof health['site'] === 'string' &&
    ['ok', 'partial', 'no-layout'].includes(String(health['outcome'])) &&
    typeof health['at'] === 'number' &&
    typeof health['since'] === 'number'
  );
}
