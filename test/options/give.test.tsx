// @vitest-environment happy-dom
import '../support/page-api.ts';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { DraftFacts } from '../../src/domain/draft-text.ts';
import type { Moment } from '../../src/domain/moment.ts';
import type { Person } from '../../src/domain/person.ts';
import type { Profile } from '../../src/domain/profile.ts';
import { ok } from '../../src/domain/result.ts';
import { t } from '../../src/platform/i18n.ts';
import type { Helper } from '../../src/storage/queries.ts';
import { draw, settled } from '../support/draw.ts';

const call = vi.hoisted(() => vi.fn());
vi.mock('../../src/messages/client.ts', () => ({ call }));
vi.mock('../../src/storage/queries.ts', () => ({ watch: () => () => undefined, findMoment: () => undefined }));
const { GiveChips } = await import('../../src/options/give/give-chips.tsx');
const { DraftDialog } = await import('../../src/options/give/draft-dialog.tsx');
const { PersonHelp } = await import('../../src/options/ask/person-help.tsx');
const { factsOf } = await import('../../src/options/give/draft-facts.ts');

let drawn: ReturnType<typeof draw> | undefined;
afterEach(() => {
  drawn?.undraw();
  call.mockReset();
});
const button = (words: string) =>
  [...(drawn?.root.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent === words);

describe('one press', () => {
  it('logs what was given, once, with what it is about', async () => {
    call.mockResolvedValue(ok({ id: 'm', people: [], token: 'one' }));
    drawn = draw(<GiveChips people={[{ id: 'p', name: 'Ada' }]} about={{ followsId: 'before' }} />);
    await settled();
    button(t('give_thanks'))?.click();
    button(t('give_reply'))?.click();
    await settled();
    expect(call).toHaveBeenCalledTimes(1);
    expect(call).toHaveBeenLastCalledWith(
      'moment.create',
      expect.objectContaining({ kind: 'gave', giving: 'thanks', people: [{ id: 'p' }], followsId: 'before' }),
    );
    button(t('give_reply'))?.click();
    await settled();
    const ids = call.mock.calls.map(([, moment]) => moment.id);
    expect(new Set(ids).size).toBe(2);
  });
});

describe('a double click', () => {
  const twice = async (words: string) => {
    const pressed = [...(drawn?.root.querySelectorAll('button') ?? [])].find((one) =>
      one.textContent?.startsWith(words),
    );
    for (const detail of [1, 2]) {
      pressed?.dispatchEvent(new MouseEvent('click', { detail, bubbles: true }));
      await settled();
    }
    expect(call.mock.calls.filter(([name]) => name === 'moment.create')).toHaveLength(1);
  };
  it('gives once', async () => {
    call.mockResolvedValue(ok({ id: 'm', people: [], token: 'one' }));
    drawn = draw(<GiveChips people={[{ id: 'p', name: 'Ada' }]} />);
    await twice(t('give_thanks'));
  });
  it('asks once', async () => {
    call.mockResolvedValue(ok({ id: 'm', people: [], token: 'one' }));
    const person = { id: 'p', name: 'Ada', kind: 'person' } as Person;
    drawn = draw(
      <PersonHelp helper={{ person, reasons: [] } as unknown as Helper} need="rubrics" goalId={undefined} now={0} />,
    );
    await twice(t('ask_log'));
  });
});

describe('a draft', () => {
  const facts: DraftFacts = {
    name: 'Ada',
    title: 'Warm feedback',
    takeaway: 'Ask on Monday',
    url: 'https://a.example/',
  };
  const text = () => drawn?.root.querySelector('textarea')?.value;
  const open = async (write: () => Promise<void>) => {
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: write } });
    const onLog = vi.fn();
    drawn = draw(<DraftDialog facts={facts} onLog={onLog} onClose={() => undefined} />);
    await settled();
    return onLog;
  };

  it('keeps private notes out unless asked, and what was changed while another tone is looked at', async () => {
    await open(async () => undefined);
    expect(text()).toContain('Warm feedback');
    expect(text()).not.toContain('Monday');
    const area = drawn?.root.querySelector('textarea') as HTMLTextAreaElement;
    area.value = 'My own words';
    area.dispatchEvent(new Event('input', { bubbles: true }));
    await settled();
    button(t('draft_tone_short'))?.click();
    await settled();
    expect(text()).toBe('Thank you for “Warm feedback”, Ada.\n\nhttps://a.example/');
    button(t('draft_tone_warm'))?.click();
    await settled();
    expect(text()).toBe('My own words');
    drawn?.root.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
    await settled();
    expect(text()).toContain('Ask on Monday');
  });

  it('can be logged once it was copied, and not before', async () => {
    const written = vi.fn(async () => undefined);
    const onLog = await open(written);
    button(t('draft_purpose_share'))?.click();
    await settled();
    expect(button(t('draft_log_share'))).toBeUndefined();
    button(t('draft_copy'))?.click();
    await settled();
    expect(written).toHaveBeenCalledWith(text());
    button(t('draft_log_share'))?.click();
    expect(onLog).toHaveBeenCalledWith('share');
  });

  it('says so where the browser does not copy', async () => {
    await open(() => Promise.reject(new Error('no')));
    button(t('draft_copy'))?.click();
    await settled();
    expect(drawn?.root.textContent).toContain(t('draft_copy_failed'));
  });

  it('credits by the handle of the profile that wrote it', () => {
    const profile = { id: 'pr', site: 'x', handles: [{ handle: 'ada', seenAt: 0 }] } as unknown as Profile;
    const source = { keys: [], site: 'x', url: 'https://x.com/ada/status/1', text: 'One\ntwo', authorProfileId: 'pr' };
    const moment = { source, notes: [], quotes: [] } as unknown as Moment;
    expect(factsOf('Ada', moment, [profile])).toEqual({
      name: 'Ada',
      handle: 'ada',
      title: 'One two',
      url: source.url,
    });
    expect(factsOf('Ada', moment, [{ ...profile, site: 'linkedin' }])).not.toHaveProperty('handle');
    expect(factsOf('Ada', undefined, [])).toEqual({ name: 'Ada' });
  });
});
