import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { type Page, records, useBrowser } from '../support/driven.ts';
import { savePost, send } from '../support/saved.ts';

type Violation = { id: string; nodes: { target: string[] }[] };

/** Runs axe in the page. As text, because the policy of our pages lets no code in that is made there. */
async function violationsOf(page: Page): Promise<string[]> {
  // A popup is no page of its own: its window has a name, and its sections have headings.
  const rules = {
    rules: { 'page-has-heading-one': { enabled: false } },
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  };
  const source = `async () => { ${axe.source}; return (await axe.run(document, ${JSON.stringify(rules)})).violations; }`;
  const violations = await page.run({ toString: () => source } as unknown as () => Promise<Violation[]>);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

const SCREENS = ['', '#/network', '#/moments', '#/settings', '#/welcome', '#/keys', 'person', 'moment', 'popup'];

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
    const [moment] = await records<{ id: string }>(on.browser, 'moments');
    const deep = { person: `#/person/${person?.id}`, moment: `#/moment/${moment?.id}` }[where as 'person' | 'moment'];
    const path = where === 'popup' ? 'src/popup/index.html' : `src/options/index.html${deep ?? where}`;
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
