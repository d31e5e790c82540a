import { describe, expect, it } from 'vitest';
import { records, useBrowser } from '../support/driven.ts';
import { savePost, send } from '../support/saved.ts';
import { violationsOf } from '../support/violations.ts';

const SCREENS = [
  '',
  '#/network',
  '#/moments',
  '#/settings',
  '#/welcome',
  '#/keys',
  '#/groups',
  '#/log',
  '#/touch',
  '#/touch?list=give-back',
  '#/merge',
  '#/amplifiers',
  '#/support',
  '#/review',
  '#/reflect',
  '#/stage',
  '#/ask',
  '#/insights',
  '#/data',
  'person',
  'moment',
  'group',
  'popup',
];

describe('accessibility', () => {
  const on = useBrowser();

  it.each(SCREENS)('%s, light and dark', async (where) => {
    if ((await records(on.browser, 'people')).length === 0) {
      await savePost(on.browser, 0, { note: 'Ask this on Monday', tags: ['questions'], tie: 'strong' });
      await savePost(on.browser, 4);
      await send(on.browser, 'person.create', {
        actId: crypto.randomUUID(),
        name: 'Marisol Haye',
        kind: 'person',
        tie: 'weak',
        tags: [],
        profiles: [],
      });
    }
    const [person] = await records<{ id: string }>(on.browser, 'people');
    const group = crypto.randomUUID();
    if (where.includes('group')) {
      const memberIds = person ? [person.id] : [];
      await send(on.browser, 'group.create', { id: group, name: 'Reading circle', memberIds, tags: ['reading'] });
    }
    const [moment] = await records<{ id: string }>(on.browser, 'moments');
    const deep: Record<string, string> = {
      person: `#/person/${person?.id}`,
      moment: `#/moment/${moment?.id}`,
      group: `#/group/${group}`,
    };
    const path = where === 'popup' ? 'src/popup/index.html' : `src/options/index.html${deep[where] ?? where}`;
    const page = await on.browser.openOwn(path);
    await page.until(() => document.querySelector('h1, [data-row]'));
    for (const scheme of ['light', 'dark'] as const) {
      await page.theme(scheme);
      await page.until((dark) => matchMedia('(prefers-color-scheme: dark)').matches === dark, scheme === 'dark');
      expect({ scheme, violations: await violationsOf(page) }).toEqual({ scheme, violations: [] });
    }
    await page.close();
  });
});
