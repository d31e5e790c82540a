import { beforeEach, describe, expect, it } from 'vitest';
import { type Page, records, useBrowser } from '../support/driven.ts';
import { addByHand, savePost, send } from '../support/saved.ts';
import { violationsOf } from '../support/violations.ts';
import { words } from '../support/words.ts';

const OPTIONS = 'src/options/index.html';
const SCREENS = [
  '#/',
  '#/?view=list',
  '#/moments',
  '#/review',
  '#/reflect',
  '#/stage',
  '#/ask',
  '#/groups',
  '#/groups?archived=yes',
  '#/insights',
  '#/touch',
  '#/touch?list=give-back',
  '#/merge',
  '#/amplifiers',
  '#/support',
  '#/log',
  '#/data',
  '#/honour',
  '#/trash',
  '#/settings',
  '#/welcome',
  '#/keys',
];
/** Screens, and the button on each that opens a dialog. */
const DIALOGS = [
  ['#/', 'network_add_person'],
  ['#/ask', 'goal_new'],
  ['#/groups', 'groups_new'],
  ['person', 'draft_open'],
  ['person', 'split_open'],
  ['goal', 'goal_close'],
] as const;
/** As wide as a telephone, or a window of 1280 at 400 %: nothing has to be scrolled sideways (WCAG 1.4.10). */
const NARROW = 320;

describe('every screen', () => {
  const on = useBrowser({ keepsData: true });
  let page: Page;
  const deep: Record<string, string> = {};
  const open = async (where: string) => {
    await page.goto(`${on.browser.base}${OPTIONS}${deep[where] ?? where}`);
    await page.until(() => document.querySelector('h1, .keys') && !document.querySelector('[aria-busy="true"]'));
  };
  const check = async (where: string, schemes: readonly ('light' | 'dark')[] = ['light', 'dark']) => {
    for (const scheme of schemes) {
      await page.theme(scheme);
      await page.until((dark) => matchMedia('(prefers-color-scheme: dark)').matches === dark, scheme === 'dark');
      expect({ where, scheme, violations: await violationsOf(page) }).toEqual({ where, scheme, violations: [] });
    }
  };
  beforeEach(async () => {
    page = await on.browser.openOwn(OPTIONS);
  });

  it('can be used by everybody when it is empty', async () => {
    for (const where of SCREENS) {
      await open(where);
      await check(where, ['light']);
    }
  });

  it.each(['light', 'dark'] as const)('can be used by everybody when it is filled, %s', async (scheme) => {
    await fill();
    for (const where of [...SCREENS, ...Object.keys(deep), '#/ask?text=questions']) {
      await open(where);
      await check(where, [scheme]);
    }
    await page.goto(`${on.browser.base}src/popup/index.html`);
    await page.until(() => document.querySelector('[data-row]'));
    await check('popup', [scheme]);
  });

  it('can be used by everybody while a dialog is open, which gives the focus back', async () => {
    await fill();
    for (const [where, button] of DIALOGS) {
      await open(where);
      await page.clickNamed('button', words(button));
      await page.until(() => document.querySelector('dialog[open]'));
      await check(`${where} ${button}`);
      await page.press('Escape');
      await page.until(() => !document.querySelector('dialog[open]'));
      expect(await page.run(() => document.activeElement?.textContent)).toContain(words(button));
    }
    await open('#/ask?text=questions');
    await page.click('.helper button');
    await page.until(() => document.querySelector('dialog[open]'));
    await check('a draft');
  });

  it('fits a narrow window, where the ways stand behind a button', async () => {
    await fill();
    await page.resize(NARROW, 640);
    await fits();
    await open('#/');
    await page.click('.menu-button');
    await page.until(() => document.querySelector('.side-items:popover-open'));
    await check('menu', ['light']);
    await page.press('Escape');
    await page.until(() => document.activeElement?.matches('.menu-button'));
    await page.press('Enter');
    await page.press('Tab');
    await page.press('Tab');
    await page.press('Enter');
    await page.until(
      () => location.hash.startsWith('#/moments') && !document.querySelector('.side-items:popover-open'),
    );
  });

  it('keeps a list in sight at 200 %, below its filters, and names before what else a row says', async () => {
    await fill();
    // A window of 1280 × 800 has half as many pixels of its own then.
    await page.resize(640, 400);
    for (const where of ['#/', '#/moments']) {
      await open(where);
      await page.until(() => document.querySelector('.window-row .person-name, .window-row a'));
      const room = await page.run(() => {
        const box = (part: string) => document.querySelector(part)?.getBoundingClientRect();
        const [field, filters, list] = [box('.screen-filter'), box('.filters'), box('.panel')];
        return { between: (filters?.top ?? 0) - (field?.bottom ?? 0), list: list?.height ?? 0 };
      });
      expect(room.between, where).toBeGreaterThanOrEqual(0);
      expect(room.list, where).toBeGreaterThanOrEqual(200);
    }
    for (const width of [740, 800, 1010]) {
      await page.resize(width, 640);
      await open('#/?view=list');
      await page.until(() => document.querySelector('.window-row .person-name'));
      const names = await page.run(() =>
        [...document.querySelectorAll('.window-row .person-name')].map((name) => name.scrollWidth - name.clientWidth),
      );
      expect({ width, cut: Math.max(...names) }).toEqual({ width, cut: 0 });
    }
  });

  it('has room for a language of long words', async () => {
    await fill();
    await open('#/settings');
    await page.pick(words('settings_language'), 'Deutsch');
    await page.until(() => document.documentElement.lang === 'de');
    for (const width of [NARROW, 1010, 1280]) {
      await page.resize(width, 640);
      await fits();
      for (const where of ['#/', '#/amplifiers', '#/groups']) {
        await open(where);
        await page.until(() => document.querySelector('.window-row a'));
        const cut = await page.run(() =>
          [...document.querySelectorAll('.window-list .cell-figure, .window-list .cell-last')]
            .filter((cell) => cell.scrollWidth > cell.clientWidth)
            .map((cell) => cell.textContent),
        );
        expect({ width, where, cut }).toEqual({ width, where, cut: [] });
      }
    }
    await open('#/settings');
    await page.run(() => chrome.storage.local.remove('settings'));
  });

  /** Nothing has to be scrolled sideways on any screen. */
  async function fits(): Promise<void> {
    for (const where of [...SCREENS, ...Object.keys(deep)]) {
      await open(where);
      const over = await page.run(() => {
        const scroll = document.querySelector('.scroll');
        return Math.max(document.documentElement.scrollWidth - innerWidth, (scroll?.scrollWidth ?? 0) - innerWidth);
      });
      expect({ where, over }).toEqual({ where, over: 0 });
    }
  }

  /** Once for all, unless a failed attempt left a new browser. */
  async function fill(): Promise<void> {
    const { browser } = on;
    if ((await records(browser, 'people')).length > 0) return;
    await savePost(browser, 0, { note: 'Ask this on Monday', tags: ['questions'], tie: 'strong' });
    await savePost(browser, 4);
    await addByHand(browser, 'Marisol Haye', { tie: 'weak' });
    const people = await records<{ id: string; name: string }>(browser, 'people');
    const metThroughId = people.find(({ name }) => name === 'Marisol Haye')?.id ?? null;
    const [moment] = await records<{ id: string; personIds: string[] }>(browser, 'moments');
    const id = moment?.personIds[0] ?? '';
    await send(browser, 'profile.add', {
      personId: id,
      seen: { site: 'web', name: 'A blog', url: 'https://blog.example' },
      pageUrl: 'https://blog.example',
    });
    const [group, goal] = [crypto.randomUUID(), crypto.randomUUID()];
    await send(browser, 'group.create', { id: group, name: 'Reading circle', memberIds: [id], tags: ['reading'] });
    await send(browser, 'goal.create', { id: goal, kind: 'goal', title: 'Ask better', personIds: [id], tags: [] });
    const support = { support: true, metThroughId, roles: { add: ['mentor'], remove: [] } };
    await send(browser, 'person.update', { id, patch: support });
    Object.assign(deep, {
      person: `#/person/${id}`,
      moment: `#/moment/${moment?.id}`,
      group: `#/group/${group}`,
      goal: `#/goal/${goal}`,
    });
  }
});
