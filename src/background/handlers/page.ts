import { fail, ok } from '../../domain/result.ts';
import type { Handlers } from '../../messages/server.ts';
import { noteHealth } from '../../platform/health.ts';
import { browser } from '../../platform/native.ts';
import { report } from '../../platform/report.ts';
import { readPage } from '../inject.ts';
import { pageReportOf, pageReportOfTab } from '../page-report.ts';
import type { Parts } from './parts.ts';

/**
 * What stands in a tab, for the popup. Where no script may go, the tab's own address and title stand in; `no-access`
 * where those say nothing either.
 */
export function pageHandlers({ badge, now }: Parts): Pick<Handlers, 'page.read'> {
  return {
    'page.read': async ({ tabId }) => {
      const tab = await browser.tabs.get(tabId).catch(() => undefined);
      if (!tab) return fail('not-found', 'tab');
      const raw = await readPage(tabId);
      const read = raw.ok ? pageReportOf(raw.value) : raw;
      const { incognito } = tab;
      if (read.ok) {
        const [first] = read.value.sightings;
        if (first) void badge.gesture({ tabId, url: first.pageUrl, incognito }, first);
        if (!incognito) void noteHealth(read.value.health, now()).catch((error) => report('worker: health', error));
        return read;
      }
      // No script may go there, or it read nothing: what the tab says of itself can still be saved.
      const bare = pageReportOfTab(tab.url, tab.title);
      return bare ? ok(bare) : fail('no-access', read.detail);
    },
  };
}
