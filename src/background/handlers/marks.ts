import { ok } from '../../domain/result.ts';
import type { Settings } from '../../domain/setting.ts';
import { foldedHost } from '../../domain/url.ts';
import type { Handlers } from '../../messages/server.ts';
import { readSettings } from '../../platform/settings.ts';
import { findMarks } from '../../storage/capture-store.ts';
import type { Parts } from './parts.ts';

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
      return ok({
        controls: shown && hasControls(settings, url),
        marks: shown && settings.marks && !incognito,
        theme: settings.theme,
      });
    },
  };
}

function hasControls(settings: Settings, url: string | undefined): boolean {
  const host = url && URL.canParse(url) ? foldedHost(new URL(url)) : '';
  return (host === 'x.com' && settings.xControls) || (host === 'linkedin.com' && settings.linkedinControls);
}
