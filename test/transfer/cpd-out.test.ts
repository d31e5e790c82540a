// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Moment } from '../../src/domain/moment.ts';
import { type CpdWords, cpdHtml, cpdMarkdown } from '../../src/transfer/cpd-out.ts';
import type { ExportSource } from '../../src/transfer/exported.ts';
import { expectHarmless, PAYLOADS } from '../support/stored-page.ts';

const words: CpdWords = {
  title: PAYLOADS[1] ?? '',
  period: 'May 2026',
  from: 'From',
  learned: 'Learned',
  applied: 'Applied',
  source: 'Source',
  nothing: 'Nothing yet',
};
const DAY = Date.UTC(2026, 4, 5, 12);
const PERIOD = { from: DAY, to: DAY + 86_400_000 };

function moment(text: string, at = DAY, more: Partial<Moment> = {}): Moment {
  const source = { keys: ['k'], site: 'web', url: 'https://a.example/?q="><script>', title: text, text };
  const base = {
    id: '018f0000-0000-7000-8000-000000000003',
    v: 1,
    createdAt: at,
    stamps: {},
    kind: 'learned' as const,
  };
  const words = { quotes: [{ text, at }], notes: [{ text: `${text}\nsecond`, at }], nextStep: text };
  return { ...base, personIds: [], source, ...words, tags: [], happenedAt: at, ...more };
}

function sourceOf(moments: readonly Moment[], name = 'Mira'): ExportSource {
  return {
    async *people() {},
    async *moments() {
      for (const one of moments) yield { moment: one, people: [{ id: 'a', name }] };
    },
  };
}

async function whole(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

describe('a record of professional development', () => {
  it.each(PAYLOADS)('shows %s as words, and nothing of it as a page', async (payload) => {
    const bad = moment(payload, DAY, {
      source: { keys: ['k'], site: 'web', url: 'javascript:alert(1)', title: payload },
    });
    const html = await whole(cpdHtml(sourceOf([moment(payload), bad], payload), PERIOD, words, 'en"><script>'));
    const page = expectHarmless(html);
    expect([...page.querySelectorAll('a')].map((one) => one.getAttribute('href'))).toEqual([
      'https://a.example/?q="><script>',
    ]);
    expect(page.querySelector('dd')?.textContent).toBe(payload);
    const markdown = await whole(cpdMarkdown(sourceOf([moment(payload)], payload), PERIOD, words));
    expect(markdown).not.toMatch(/(?<!\\)<(?!https:\/\/a\.example)/);
    expect(markdown).not.toMatch(/(?<!\\)\]\((?!<https:)/);
  });

  it('has what was learned in the chosen time alone, and says so where there is nothing', async () => {
    const moments = [moment('before', DAY - 1), moment('in it'), moment('after', PERIOD.to)];
    const given = moment('given away', DAY, { kind: 'gave' });
    const text = await whole(cpdMarkdown(sourceOf([...moments, given]), PERIOD, words));
    expect(text).toContain('## 2026-05-05: in it');
    expect(text).toContain('- **From:** Mira');
    expect(text).not.toMatch(/before|after|given away/);
    expect(await whole(cpdMarkdown(sourceOf([given]), PERIOD, words))).toContain('Nothing yet');
    expect(await whole(cpdHtml(sourceOf([]), PERIOD, words, 'en'))).toContain('Nothing yet');
  });
});
