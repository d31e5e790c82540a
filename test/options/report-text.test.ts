import { expect, it, vi } from 'vitest';

vi.mock('../../src/platform/browser.ts', () => ({ browser: {} }));
const { reportText } = await import('../../src/options/settings/report-text.ts');

it('says version, browser, sites and errors, and no address', () => {
  const note = {
    at: 1_700_000_000_000,
    times: 3,
    where: 'card',
    name: 'TypeError',
    message: 'no post at https://x.com/ada/status/1',
    stack: 'at read (weft:content/card.js:1:2)',
  };
  const text = reportText(
    [note],
    [{ site: 'x', outcome: 'no-layout', at: 0, since: 86_400_000 }],
    '0.1.0',
    'Browser/1',
  );
  expect(text.split('\n')).toEqual([
    'Weft 0.1.0',
    'Browser/1',
    'x: no-layout since 1970-01-02',
    '',
    '2023-11-14T22:13:20.000Z ×3 card: TypeError: no post at [address]',
    '    at read (weft:content/card.js:1:2)',
  ]);
});

it('survives a damaged note', () => {
  const note = { at: Number.NaN, times: 1, where: '', name: '', message: '' };
  expect(reportText([note], [], '1', 'B')).toContain('?');
});
