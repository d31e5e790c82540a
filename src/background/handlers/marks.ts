import { siteOf } from '../../domain/identity.ts';
import { ok } from '../../domain/result.ts';
import type { Settings } from '../../domain/setting.ts';
import type { Handlers } from '../../messages/server.ts';
import { wordsFor } from '../../platform/language.ts';
import { readSettings } from '../../platform/settings.ts';
import { findMarks } from '../../storage/capture-store.ts';
import type { Parts } from './parts.ts';

/** What a resting script asks: whom it may mark, how, and whether the page is saved. */
export function marksHandlers({
  database,
  badge,
  now,
}: Parts): Pick<Handlers, 'marks.find' | 'page.seen' | 'page.settings'> {
  return {
    'marks.find': async (question, { incognito }) => {
      // In a private window nothing is marked: the page could tell from the marks who the user knows.
      if (incognito) return ok({ people: question.people.map(() => null), posts: question.posts.map(() => false) });
      return database.read((db) => findMarks(db, question));
    },
    'page.seen': async ({ keys }, caller) => ok({ saved: await badge.seen(caller, keys) }),
    'page.settings': async (_, { url, incognito }) => {
      const settings = await readSettings();
      const shown = now() >= settings.hiddenUntil;
      const site = siteOf(url ?? '');
      return ok({
        ...(await wordsFor(settings.language, PAGE_WORDS)),
        controls: shown && hasControls(settings, site),
        marks: shown && settings.marks && !settings.marksOff.includes(site) && !incognito,
        theme: settings.theme,
      });
    },
  };
}

/** What a resting script says: its control, its marks, and a card that an update left behind. */
const PAGE_WORDS = /^page_|^error_extension_reloaded$/;

function hasControls(settings: Settings, site: string): boolean {
  return (site === 'x.com' && settings.xControls) || (site === 'linkedin.com' && settings.linkedinControls);
}
