import { siteOf } from '../domain/identity.ts';
import type { Settings } from '../domain/setting.ts';
import type { Sighting } from '../domain/sighting.ts';
import { canonicalUrl } from '../domain/url.ts';
import { t } from '../platform/i18n.ts';
import { browser } from '../platform/native.ts';
import { report } from '../platform/report.ts';
import { readSettings } from '../platform/settings.ts';
import { savedKeys } from '../storage/capture-store.ts';
import type { Database } from './database.ts';
import { pageKeysOf } from './page-keys.ts';
import { makeSessionMap } from './session-map.ts';

/** Indigo and weld of the light theme: toolbars have their own colours, so these do not follow ours. */
const SAVED = { text: '✓', color: '#3a4a9f' };
const REFUSED = { text: '!', color: '#8a660b' };
const TABS = 60;
const KEYS = 50;

/** A tab and what stands in it. */
export type Place = { tabId?: number; url?: string; incognito: boolean };
type Seen = { url: string; keys: readonly string[] };

/**
 * The quiet mark on the toolbar button: this page or person is in the network. Worked out on the device. Private
 * windows get none. Browsers take a tab's mark away when it goes to another page.
 */
export type Badge = {
  /** A page says what it is about. True = saved already. */
  seen(place: Place, keys: readonly string[]): Promise<boolean>;
  /** The user did something about this on the page: the first we may know on sites without a standing permission. */
  gesture(place: Place, seen: Sighting): Promise<void>;
  /** Something was saved or removed: looks again at every tab that still shows what it showed. */
  recheck(): Promise<void>;
  /** The browser did not let us into this page: says so where the user looks after a shortcut. */
  refused(tabId: number): Promise<void>;
};

/**
 * `now` is Unix ms, against which a pause that the user set is measured. Where the database does not open nothing is
 * marked.
 */
export function makeBadge(database: Database, now: () => number): Badge {
  const seenIn = makeSessionMap<Seen>('badge-seen', TABS, isSeen);

  async function isSaved(keys: readonly string[]): Promise<boolean> {
    if (keys.length === 0) return false;
    const found = await database.read((db) => savedKeys(db, keys));
    return found.ok && found.value;
  }

  async function seen({ tabId, url, incognito }: Place, keys: readonly string[]): Promise<boolean> {
    if (incognito || tabId === undefined || !url) return false;
    const few = keys.slice(0, KEYS);
    if (few.length > 0) seenIn.set(String(tabId), { url, keys: few });
    else seenIn.delete(String(tabId));
    const saved = await isSaved(few);
    await show(tabId, saved && isShown(await readSettings(), now(), url));
    return saved;
  }

  return {
    seen,
    async gesture(place, sighting) {
      const keys = pageKeysOf(sighting);
      if (keys.length > 0) await seen(place, keys);
    },
    async recheck() {
      const settings = await readSettings();
      for (const [id, { url, keys }] of await seenIn.entries()) {
        const tabId = Number(id);
        if (await stillShows(tabId, url)) await show(tabId, isShown(settings, now(), url) && (await isSaved(keys)));
        else seenIn.delete(id);
      }
    },
    async refused(tabId) {
      await paint(tabId, REFUSED, t('error_no_access'));
    },
  };
}

function isShown(settings: Settings, now: number, url: string): boolean {
  return settings.badge && now >= settings.hiddenUntil && !settings.badgeOff.includes(siteOf(url));
}

async function show(tabId: number, saved: boolean): Promise<void> {
  if (saved) await paint(tabId, SAVED, t('badge_saved'));
  else if (await isMarked(tabId)) await paint(tabId, undefined, undefined);
}

/** A tab without a mark of its own shows what all tabs show (`alarms.ts`), and goes on following it. */
async function isMarked(tabId: number): Promise<boolean> {
  const text = await browser.action.getBadgeText({ tabId }).catch(() => '');
  return text === SAVED.text || text === REFUSED.text;
}

async function paint(
  tabId: number,
  look: { text: string; color: string } | undefined,
  title: string | undefined,
): Promise<void> {
  const { action } = browser;
  try {
    await Promise.all([
      // Chromium knows no way back to the title of all tabs: it is copied.
      action.setTitle({ tabId, title: title ?? (await action.getTitle({})) }),
      action.setBadgeText({ tabId, text: look?.text ?? null }),
      look && action.setBadgeBackgroundColor({ tabId, color: look.color }),
      // Not in every browser we run in.
      look && action.setBadgeTextColor?.({ tabId, color: '#ffffff' }),
    ]);
  } catch (error) {
    // The tab was closed meanwhile: every browser says so in words of its own.
    if (await tabIsThere(tabId)) await report('worker: badge', error);
  }
}

async function tabIsThere(tabId: number): Promise<boolean> {
  return browser.tabs.get(tabId).then(
    () => true,
    () => false,
  );
}

/** Without the `tabs` permission a tab shows its address only where we have access: elsewhere it has moved on. */
async function stillShows(tabId: number, url: string): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  return tab?.url !== undefined && canonicalUrl(tab.url) === canonicalUrl(url);
}

function isSeen(value: unknown): value is Seen {
  return (
    typeof value === 'object' &&
    value !== null &&
    'url' in value &&
    typeof value.url === 'string' &&
    'keys' in value &&
    Array.isArray(value.keys)
  );
}
