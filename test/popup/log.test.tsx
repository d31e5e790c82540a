// @vitest-environment happy-dom
import '../support/page-api.ts';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fail, ok } from '../../src/domain/result.ts';
import { t } from '../../src/platform/i18n.ts';
import { LogPanel } from '../../src/popup/log/log-panel.tsx';
import { draw, settled, type } from '../support/draw.ts';
import { page } from '../support/page-api.ts';

let drawn: ReturnType<typeof draw>;
const undone: unknown[] = [];

beforeEach(() => {
  undone.length = 0;
  page.answer.mockReset();
  page.answer.mockImplementation(async ({ weft, payload }) => {
    if (weft === 'moment.create') return ok({ id: '018f0000-0000-7000-8000-000000000001', people: [], token: 'tok' });
    // As the worker answers: what is undone cannot be undone once more.
    if (weft === 'change.undo') return undone.push(payload) === 1 ? ok({ undone: true }) : fail('not-found');
    return ok(weft.endsWith('.complete') ? [] : null);
  });
});
afterEach(() => drawn.undraw());

const button = (words: string) =>
  [...drawn.root.querySelectorAll('button')].find((one) => one.textContent === words) as HTMLButtonElement;

it('what was logged is taken back once, however often Undo is pressed, and the focus stays in the panel', async () => {
  drawn = draw(<LogPanel database={undefined} onClose={() => undefined} />);
  await settled();
  type(drawn.root.querySelector('input[role=combobox]') as HTMLInputElement, 'Mina');
  await settled();
  drawn.root.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  await settled();
  const undo = button(t('notice_undo'));
  undo.focus();
  undo.click();
  undo.click();
  await settled();
  expect(undone).toEqual([{ token: 'tok' }]);
  expect(drawn.root.querySelector('[role=status]')?.textContent).toBe(t('popup_undone'));
  expect(document.activeElement).toBe(drawn.root.querySelector('#log-title'));
});
