import { useLanguage } from '../platform/language.ts';
import { browser } from '../platform/native.ts';
import { report } from '../platform/report.ts';
import { readSettings } from '../platform/settings.ts';
import { closeStorageToPages } from '../platform/storage-access.ts';
import { makeMenu } from './context-menu.ts';

/** Set while this session has been prepared: gone when the extension or the browser starts anew. */
const PREPARED = 'prepared';
let preparing: Promise<void> | undefined;

/**
 * What must stand once in a session: menu, resting scripts, storage closed to pages. Once a run of the worker at most:
 * installation and start come together.
 */
export function prepare(): Promise<void> {
  preparing ??= prepareAll();
  return preparing;
}

/**
 * The same, where this session has not been prepared yet. Browsers tell of an installation, an update and a start, but
 * not of an extension that was switched off and on again: the session's memory does.
 */
export async function prepareSession(): Promise<void> {
  const { [PREPARED]: isPrepared } = await browser.storage.session.get(PREPARED);
  if (!isPrepared) await prepare();
}

async function prepareAll(): Promise<void> {
  await useLanguage((await readSettings()).language);
  await Promise.all([
    done('storage access', closeStorageToPages),
    done('menu', makeMenu),
    done('other half', async () => {
      const { injectIntoOpenPages, reconcile, showHint } = await import('./rare.ts');
      await Promise.all([
        done('omnibox', showHint),
        done('open pages', injectIntoOpenPages),
        done('resting scripts', reconcile),
      ]);
    }),
  ]);
  await browser.storage.session.set({ [PREPARED]: true });
}

/** Each for itself: one that fails must not keep the others away. */
async function done(what: string, act: () => unknown): Promise<void> {
  try {
    await act();
  } catch (error) {
    await report(`worker: ${what}`, error);
  }
}
