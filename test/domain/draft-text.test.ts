import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DRAFT_PURPOSES,
  DRAFT_TONES,
  type DraftFacts,
  type DraftSentence,
  draftText,
} from '../../src/domain/draft-text.ts';
import messages from '../../src/static/_locales/en/messages.json' with { type: 'json' };

/** The locale's own words, as the browser would fill them. */
const words = ({ key, fills }: DraftSentence): string => {
  const { message, placeholders } = messages[key] as {
    message: string;
    placeholders: Record<string, { content: string }>;
  };
  return message.replace(
    /\$(\w+)\$/g,
    (_, name: string) => fills[Number(placeholders[name]?.content.slice(1)) - 1] ?? '?',
  );
};
const facts: DraftFacts = {
  name: 'Ada Holm',
  handle: '@adaholm',
  title: 'Feedback while the work is warm',
  url: 'https://x.com/adaholm/status/1',
};

describe('a draft', () => {
  it('thanks by name, says for what, and links the source', () => {
    expect(draftText('thanks', 'short', facts, words)).toBe(
      'Thank you for “Feedback while the work is warm”, Ada Holm.\n\nhttps://x.com/adaholm/status/1',
    );
  });
  it('credits before others so that the person can be found', () => {
    expect(draftText('share', 'plain', { ...facts, takeaway: 'Ask on Monday' }, words)).toBe(
      'Worth your time: “Feedback while the work is warm”, by Ada Holm (@adaholm).\n\nWhat I took from it: Ask on Monday\n\nhttps://x.com/adaholm/status/1',
    );
  });
  it('can do with a name alone', () => {
    for (const purpose of DRAFT_PURPOSES)
      for (const tone of DRAFT_TONES) expect(draftText(purpose, tone, { name: '李小龍' }, words)).toContain('李小龍');
  });
  it('keeps dollars, and never cuts a character in two', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 900 }), fc.constantFrom(...DRAFT_TONES), (title, tone) => {
        const text = draftText('thanks', tone, { name: 'Ada', title, url: 'https://a.example/' }, words);
        expect(text.isWellFormed()).toBe(true);
        expect(text.endsWith('https://a.example/')).toBe(true);
        expect(text.length).toBeLessThan(400);
      }),
    );
    expect(draftText('thanks', 'short', { name: 'A', title: 'costs $1 $title$' }, words)).toContain('costs $1 $title$');
  });
});
