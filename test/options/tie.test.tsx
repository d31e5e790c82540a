// @vitest-environment happy-dom
import '../support/page-api.ts';
import { afterEach, expect, it, vi } from 'vitest';
import type { Person } from '../../src/domain/person.ts';
import { ok } from '../../src/domain/result.ts';
import { t } from '../../src/platform/i18n.ts';
import type { PersonRow, PersonStats } from '../../src/storage/rows.ts';
import { draw, settled } from '../support/draw.ts';

const call = vi.hoisted(() => vi.fn());
vi.mock('../../src/messages/client.ts', () => ({ call }));
const { TieEvidence } = await import('../../src/options/person/tie-evidence.tsx');
const { signalOf, signalText } = await import('../../src/options/person/tie-words.ts');

const DAY = 86_400_000;
const NOW = Date.now();
const bare: PersonStats = { personId: 'p', learned: 0, gave: 0, asked: 0, met: 0, sites: [] };
const known: PersonStats = { ...bare, learned: 4, gave: 1, met: 2, lastAt: NOW - 3 * DAY, sites: ['linkedin', 'x'] };
const ada = { id: 'p', name: 'Ada', kind: 'person', tags: [], roles: [] } as unknown as Person;
const row = (stats: PersonStats, more: Partial<Person> = {}): PersonRow => ({ person: { ...ada, ...more }, stats });

let drawn: ReturnType<typeof draw> | undefined;
afterEach(() => {
  drawn?.undraw();
  call.mockReset();
});
const press = async (words: string) => {
  const button = [...(drawn?.root.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent === words);
  button?.click();
  await settled();
};

it.each([
  [known, '7 moments, last 3 days ago, both directions, met twice, in 3 places'],
  [bare, 'No moments yet.'],
  [{ ...bare, learned: 1, lastAt: NOW + DAY, sites: ['x'] }, '1 moment, last today'],
  [{ ...bare, met: 1, inPerson: 1, lastAt: NOW - DAY }, '1 moment, last yesterday, met once, in person'],
])('the signal of %o is said', (stats, words) => expect(signalText(signalOf(stats, NOW))).toBe(words));

it('suggests a closer tie, and takes it or never again', async () => {
  call.mockResolvedValue(ok({ token: 'one' }));
  drawn = draw(<TieEvidence row={row(known, { tie: 'weak', dismissed: ['merge:b'] })} />);
  await settled();
  await press(t('tie_suggest_dismiss'));
  expect(call).toHaveBeenLastCalledWith('person.update', {
    id: 'p',
    patch: { dismissed: { add: ['tie:strong'], remove: [] } },
  });
  await press(t('tie_suggest_take_strong'));
  expect(call).toHaveBeenLastCalledWith('person.update', { id: 'p', patch: { tie: 'strong' } });
});

it.each([
  row(known, { tie: 'strong' }),
  row(known, { tie: 'weak', dismissed: ['tie:strong'] }),
  row(known, { kind: 'organisation' }),
  row({ ...bare, learned: 1, lastAt: NOW }),
])('suggests nothing for %o', async (one) => {
  drawn = draw(<TieEvidence row={one} />);
  await settled();
  expect(drawn.root.querySelector('button')).toBeNull();
});

it.each([
  [known, true],
  [bare, false],
])('leaves it to the list of moments to say that there are none: %o', async (stats, says) => {
  drawn = draw(<TieEvidence row={row(stats)} />);
  await settled();
  expect(drawn.root.textContent !== '').toBe(says);
});
