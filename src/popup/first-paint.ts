import { parse } from '../domain/parse.ts';
import { DEFAULT_SETTINGS, type Settings, settings } from '../domain/setting.ts';
import { type Snapshot, snapshot } from '../domain/snapshot.ts';
import { browser } from '../platform/native.ts';

/** What the popup has to know before it draws anything. */
export type First = {
  /** Absent on first use, and when what lay there was damaged or of another version: the database then answers. */
  snapshot?: Snapshot;
  /** The tab in front. Absent = a page of the browser's own, or of ours: there is nothing to wait for. */
  tabId?: number;
  look: Pick<Settings, 'theme' | 'language' | 'reviewPerDay'>;
};

/** One small reading from `storage.local`, before any database opens. Never throws: without it the popup is only slower. */
export async function readFirst(): Promise<First> {
  const [stored, tabs] = await Promise.all([
    // The storage refuses (a disk that is full, a profile that is damaged): the worker reports it, and we go on.
    browser.storage.local.get(['snapshot', 'settings']).catch(() => ({}) as Record<string, unknown>),
    browser.tabs.query({ active: true, currentWindow: true }).catch(() => []),
  ]);
  const kept = readSnapshot(stored['snapshot']);
  // Were it only found out later, the lists would move up under the mouse.
  const tabId = tabs[0]?.url?.startsWith('http') ? tabs[0].id : undefined;
  return {
    look: readLook(stored['settings']),
    ...(kept && { snapshot: kept }),
    ...(tabId !== undefined && { tabId }),
  };
}

/** The snapshot, if it is one of today's shape. */
export function readSnapshot(raw: unknown): Snapshot | undefined {
  const parsed = parse(snapshot, raw);
  return parsed.ok ? parsed.value : undefined;
}

/** The settings that decide how the first drawing looks; what is damaged is the worker's to report. */
function readLook(raw: unknown): First['look'] {
  const stored = typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>) : {};
  const theme = parse(settings.entries.theme, stored['theme']);
  const language = parse(settings.entries.language, stored['language']);
  const perDay = parse(settings.entries.reviewPerDay, stored['reviewPerDay']);
  return {
    theme: theme.ok ? theme.value : DEFAULT_SETTINGS.theme,
    language: language.ok ? language.value : DEFAULT_SETTINGS.language,
    reviewPerDay: perDay.ok ? perDay.value : DEFAULT_SETTINGS.reviewPerDay,
  };
}
