import { describe, expect, it } from 'vitest';
import { answersTo, needWords } from '../../src/search/need-words.ts';
import { wordsOf } from '../../src/search/words.ts';

/** Does the need find a text that has this word? */
const finds = (need: string, text: string) =>
  wordsOf(text).some((word) => needWords(need).some((asked) => answersTo(word, asked)));

describe('the words of a need', () => {
  it.each([
    ['goals', 'goal'],
    ['a goal', 'goals'],
    ['tips', 'tip'],
    ['case studies', 'study'],
    ['study', 'studies'],
    ['Ziele', 'Ziel'],
    ['mein Ziel', 'Zielen'],
    ['Bücher', 'Buch'],
    ['facilitating a retrospective', 'facilitation'],
    ['Feedbackkultur', 'Feedback'],
    ['Lernkultur', 'Kultur'],
    ['Moderation', 'Workshopmoderation'],
    ['学び方', '学びについて'],
  ])('%s: finds %s', (need, text) => expect(finds(need, text)).toBe(true));

  it.each([
    ['glass', 'glas'],
    ['notes', 'not'],
    ['learn', 'yearn'],
    ['facilitation', 'station'],
    ['art', 'smart'],
  ])('%s: does not find %s', (need, text) => expect(finds(need, text)).toBe(false));

  it('are those that say something; of a need without any, all', () => {
    const asked = (need: string) => needWords(need).map(({ word }) => word);
    expect(asked('How can I give better feedback to my team?')).toEqual(['give', 'better', 'feedback', 'team']);
    expect(asked('Wer kann mir mit der Moderation helfen?')).toContain('moderation');
    expect(asked('Wer kann mir mit der Moderation helfen?')).not.toContain('mir');
    expect(asked('who are you')).toEqual(['who', 'are', 'you']);
    expect(asked(' ?! ')).toEqual([]);
  });
});
