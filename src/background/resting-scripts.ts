import { ok, type Result } from '../domain/result.ts';
import { locked } from '../platform/lock.ts';
import { browser } from '../platform/native.ts';
import { builtInSites, optionalSites } from '../platform/permissions.ts';
import { report } from '../platform/report.ts';
import { scripts } from './scripts.ts';

const IDS = { early: 'first-listeners', late: 'rest-site' } as const;

/**
 * Brings the scripts of "always on this site" pages in line with the permissions the user gave: browsers forget
 * registered scripts at an update, and permissions change in the browser's own settings too. Gives the patterns.
 */
export function reconcile(): Promise<Result<{ registered: readonly string[] }>> {
  return locked('resting-scripts', async () => {
    const matches = [...(await optionalSites())];
    const registered = (await browser.scripting.getRegisteredContentScripts({ ids: Object.values(IDS) })).map(
      ({ id }) => id,
    );
    if (matches.length === 0) {
      if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: registered });
      return ok({ registered: matches });
    }
    // A permission for all sites covers those that have a script of their own.
    const everywhere = { matches, excludeMatches: [...builtInSites()], persistAcrossSessions: true };
    const wanted = [
      { ...everywhere, id: IDS.early, js: [scripts.firstListeners], runAt: 'document_start' as const },
      { ...everywhere, id: IDS.late, js: [scripts.restSite], runAt: 'document_idle' as const },
    ];
    const isThere = ({ id }: { id: string }) => registered.includes(id);
    const fresh = wanted.filter((script) => !isThere(script));
    if (fresh.length > 0) await browser.scripting.registerContentScripts(fresh);
    if (fresh.length < wanted.length) await browser.scripting.updateContentScripts(wanted.filter(isThere));
    return ok({ registered: matches });
  });
}

/**
 * Puts the resting scripts into the pages that are open already, so that the first gesture works without a reload of
 * the page: after an installation, an update, or "always on this site". A script that is alive there keeps its place.
 */
export async function injectIntoOpenPages(onlyOptional = false): Promise<void> {
  const { content_scripts: all = [] } = browser.runtime.getManifest();
  // Where a page is open already, it is too late to come first.
  const declared = onlyOptional ? [] : all.filter(({ run_at }) => run_at !== 'document_start');
  const optional = await optionalSites();
  const sets = [
    ...declared.map(({ matches, js = [] }) => ({ matches, js, without: [] as readonly string[] })),
    { matches: [...optional], js: [scripts.restSite], without: builtInSites() },
  ];
  for (const { matches, js, without } of sets) {
    if (matches.length === 0 || js.length === 0) continue;
    const spared = new Set(
      without.length > 0 ? (await browser.tabs.query({ url: [...without] })).map(({ id }) => id) : [],
    );
    for (const { id, discarded } of await browser.tabs.query({ url: [...matches] })) {
      // A discarded tab loads its scripts when it is looked at again.
      if (id === undefined || discarded || spared.has(id)) continue;
      await browser.scripting.executeScript({ target: { tabId: id, frameIds: [0] }, files: js }).catch((error) => {
        // An error page, or gone meanwhile, is no fault of ours; anything else would show in the report.
        if (!isRefusal(error)) return report('worker: resting scripts', error);
      });
    }
  }
}

function isRefusal(error: unknown): boolean {
  const message = error instanceof Error ? error.message : '';
  return /cannot access|no tab|error page|frame|missing host|cannot be scripted/i.test(message);
}
