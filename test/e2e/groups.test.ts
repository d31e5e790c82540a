import { describe, expect, it } from 'vitest';
import { type Page, records, useBrowser, waitFor } from '../support/driven.ts';
import { addByHand, send } from '../support/saved.ts';
import { words } from '../support/words.ts';

const OPTIONS = 'src/options/index.html';
const DAY = 86_400_000;
type GroupRecord = { id: string; name: string; memberIds: string[]; endsAt?: number; archivedAt?: number };

const says = (page: Page, text: string) => page.until((wanted) => document.body.textContent?.includes(wanted), text);
const goTo = (page: Page, hash: string) =>
  page.run((to) => {
    location.hash = to;
  }, hash);

describe('groups', () => {
  const on = useBrowser();
  const groups = async () => {
    const rows = await on.browser.table<{ record: GroupRecord & { deletedAt?: number } }>('groups');
    return rows.map(({ record }) => record).filter(({ deletedAt }) => deletedAt === undefined);
  };
  const person = async (name: string) => (await addByHand(on.browser, name)).id;
  const begin = async (more: object = {}) => {
    const id = crypto.randomUUID();
    await send(on.browser, 'group.create', { id, name: 'Reading circle', memberIds: [], tags: [], ...more });
    return id;
  };

  it('begins one by keyboard alone, lets people in and out, and shows on their page', async () => {
    const ada = await person('Ada Holm');
    await person('Bo Lind');
    const page = await on.browser.openOwn(`${OPTIONS}#/groups`);
    await says(page, words('groups_empty'));
    await page.clickNamed('button', words('groups_new'));
    await page.type('Reading circle');
    await page.press('Tab');
    await page.type('One paper a fortnight');
    await page.press('Tab');
    await page.type('ada');
    await page.until(() => document.querySelector('dialog [role="option"]'));
    await page.press('Enter');
    await page.press('Control+Enter');
    await page.until(() => location.hash.startsWith('#/group/'));
    await page.fill(words('group_member_add'), 'bo');
    await page.until(() => document.querySelector('[role="option"]'));
    await page.press('Enter');
    await waitFor(async () => (await groups())[0]?.memberIds.length === 2, 'two members');
    await page.clickNamed('button', words('group_member_remove', 'Bo Lind'));
    await waitFor(async () => (await groups())[0]?.memberIds.length === 1, 'one member');
    await page.clickNamed('.notice button', words('notice_undo'));
    await waitFor(async () => (await groups())[0]?.memberIds.length === 2, 'two members again');
    await goTo(page, `#/person/${ada}`);
    await page.clickNamed('.group-field a', 'Reading circle');
    await page.until(() => location.hash.startsWith('#/group/'));
    await page.close();
  });

  it('is archived once its day has passed, and goes on when it is taken back', async () => {
    await begin({ endsAt: Date.now() + 2 * DAY });
    const page = await on.browser.openOwn(`${OPTIONS}#/groups`);
    await says(page, words('groups_active', 1));
    await page.run((later) => {
      const now = Date.now;
      Date.now = () => now() + later;
      location.hash = '#/moments';
    }, 3 * DAY);
    await page.until(() => location.hash === '#/moments');
    await goTo(page, '#/groups');
    await says(page, words('groups_archived', 1));
    await page.clickNamed('button', words('groups_archived', 1));
    await page.clickNamed('a', 'Reading circle');
    await page.clickNamed('button', words('group_take_back'));
    await waitFor(async () => (await groups())[0]?.endsAt === undefined, 'no end');
    await page.clickNamed('button', words('group_put_away'));
    await waitFor(async () => (await groups())[0]?.archivedAt !== undefined, 'put away');
    await page.close();
  });

  it('is given a last day, and takes in those who were chosen in the list', async () => {
    for (const name of ['Ada Holm', 'Bo Lind']) await person(name);
    const group = await begin();
    const page = await on.browser.openOwn(`${OPTIONS}#/group/${group}`);
    await page.fillDay(words('group_end_day'), '12312031');
    await page.press('Enter');
    const dayAfter = new Date(2032, 0, 1).getTime();
    await waitFor(async () => (await groups())[0]?.endsAt === dayAfter, 'the last day');
    await page.clickNamed('nav a', words('network_title'));
    await page.until(() => document.querySelectorAll('.window-row .person-name').length === 2);
    await page.run(() => document.querySelector<HTMLElement>('[role="grid"]')?.focus());
    await page.press('Control+a');
    await page.pick(words('field_group_add'), 'Reading circle');
    await waitFor(async () => (await groups())[0]?.memberIds.length === 2, 'both');
    await page.clickNamed('.notice button', words('notice_undo'));
    await waitFor(async () => (await groups())[0]?.memberIds.length === 0, 'the undo');
    await page.close();
  });

  it('shows its moments, survives its deletion by undo, and hands its people on as a file', async () => {
    const ada = await person('Ada Holm');
    const group = await begin({ memberIds: [ada] });
    const id = crypto.randomUUID();
    const moment = { id, kind: 'met', people: [{ id: ada }], tags: [], note: 'We read aloud', happenedAt: Date.now() };
    await send(on.browser, 'moment.create', moment);
    const page = await on.browser.openOwn(`${OPTIONS}#/moment/${id}`);
    await page.pick(words('field_groups'), 'Reading circle');
    await waitFor(async () => {
      const [one] = await records<{ groupIds?: string[] }>(on.browser, 'moments');
      return one?.groupIds?.[0] === group;
    }, 'the group of the moment');
    await goTo(page, `#/group/${group}`);
    await says(page, 'We read aloud');
    await page.run(() => {
      HTMLAnchorElement.prototype.click = function click() {
        document.documentElement.dataset['file'] = `${this.download} ${this.href.slice(0, 5)}`;
      };
    });
    await page.clickNamed('button', words('group_export_vcard'));
    const file = await page.until(() => document.documentElement.dataset['file']);
    expect(file).toMatch(/^Reading-circle-\d{4}-\d{2}-\d{2}\.vcf blob:$/);
    await page.clickNamed('button', words('group_remove'));
    await waitFor(async () => (await groups()).length === 0, 'the group to go');
    await page.clickNamed('.notice button', words('notice_undo'));
    await waitFor(async () => (await groups())[0]?.memberIds[0] === ada, 'the group to come back');
    await page.close();
  });
});
