import { EMPTY_HONOUR, type HonourDraft, honourDraft } from '../domain/honour.ts';
import { parse } from '../domain/parse.ts';
import { browser } from './browser.ts';
import { report } from './report.ts';

const KEY = 'honour';

/** The page as it was left; a fresh one where there is none, or where what lies there is damaged. Never throws. */
export async function readHonour(): Promise<HonourDraft> {
  try {
    const stored = parse(honourDraft, (await browser.storage.local.get(KEY))[KEY]);
    return stored.ok ? stored.value : EMPTY_HONOUR;
  } catch (error) {
    await report('honour: read', error);
    return EMPTY_HONOUR;
  }
}

/** Never throws: what cannot be kept is there until the page is closed. */
export async function keepHonour(draft: HonourDraft): Promise<void> {
  try {
    await browser.storage.local.set({ [KEY]: draft });
  } catch (error) {
    await report('honour: keep', error);
  }
}
