import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, queryWords, wordsOf } from '../../src/search/words.ts';

/** As the index would: does a text hold every word asked for? */
function finds(text: string, query: string): boolean {
  const words = wordsOf(text);
  return queryWords(query).every(({ word, prefix }) =>
    words.some((one) => (prefix ? one.startsWith(word) : one === word)),
  );
}

describe('words', () => {
  it.each([
    ['Čapek naïve Ångström', 'capek naive angstrom'],
    ['Straße Łódź smørrebrød', 'strasse lodz smorrebrod'],
    ['ＦＵＬＬ ﬁne', 'full fine'],
    ['Ἀθῆναι', 'αθηναι'],
  ])('folds %s', (text, folded) => expect(foldText(text)).toBe(folded));

  it.each([
    ['Ada Holm wrote about feedback', 'ada feedb'],
    ['Ada Holm wrote about feedback', 'FEEDBACK ada'],
    ['José García', 'jose gar'],
    ['学び方を学ぶ', '学び方'],
    ['学び方を学ぶ', 'ぶ'],
    ['数学', '学'],
    ['การเรียนรู้ตลอดชีวิต', 'เรียน'],
    ['배움은 끝이 없다', '배움'],
    ['обучение и обратная связь', 'обратн'],
    ['تعلُّم مدى الحياة', 'تعلم'],
    ['नेटवर्क से सीखना', 'सीख'],
    ['C++ & F# — 2 talks', '2 tal'],
    ['@ada_holm@learn.example', '@ada_holm'],
    ["l'apprentissage", 'apprent'],
    ['🦊 emoji 👩‍🏫 between', 'emoji betw'],
  ])('%s is found by %s', (text, query) => expect(finds(text, query)).toBe(true));

  it.each([
    ['Ada Holm wrote about feedback', 'holmes'],
    ['Ada Holm wrote about feedback', 'ada holmx'],
    ['feedback', 'feed '],
    ['学び方', '学方'],
  ])('%s is not found by %s', (text, query) => expect(finds(text, query)).toBe(false));

  it('finds every text by each of its words, and by their beginnings', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        for (const word of wordsOf(text)) expect(finds(text, word)).toBe(true);
        const [first] = foldText(text).match(/[\p{L}\p{N}]+/u) ?? [];
        if (first) expect(finds(text, [...first].slice(0, 3).join(''))).toBe(true);
      }),
    );
  });

  it('takes no longer for a hostile text than for a long one', () => {
    const text = `${'a'.repeat(100_000)} ${'é'.repeat(100_000)} ${'学'.repeat(50_000)} ${'\u0301'.repeat(50_000)}`;
    const started = performance.now();
    expect(wordsOf(text, 1_500).every((word) => word.length <= 32)).toBe(true);
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('asks nothing of an empty query', () => {
    expect(queryWords('  … ')).toEqual([]);
    expect(wordsOf('')).toEqual([]);
  });
});
