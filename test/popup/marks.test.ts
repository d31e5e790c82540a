import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerpt, marksIn } from '../../src/popup/search/marks.ts';

const shown = (text: string, search: string) =>
  marksIn(text, search)
    .map(({ text: part, hit }) => (hit ? `[${part}]` : part))
    .join('');

describe('marksIn', () => {
  it.each([
    ['A network you feed', 'net', 'A [net]work you feed'],
    ['A network you feed', 'NET fee', 'A [net]work you [fee]d'],
    ['Internet', 'net', 'Internet'],
    ['Réseau réseau', 'res', '[Rés]eau [rés]eau'],
    ['Reseau', 'rés', '[Res]eau'],
    ['re\u0301sume\u0301 here', 'resume', '[re\u0301sume\u0301] here'],
    ['ﬁne print', 'fine', '[ﬁne] print'],
    ['<b>net</b>', 'net', '<b>[net]</b>'],
    ['الشبكة التي', 'الش', '[الش]بكة التي'],
    ['nothing', '', 'nothing'],
    ['nothing', '***', 'nothing'],
    ['', 'a', ''],
    ['net network', 'net network', '[net] [network]'],
  ])('%o by %o', (text, search, expected) => expect(shown(text, search)).toBe(expected));

  it('never changes the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme', maxLength: 8 }), (text, search) => {
        expect(
          marksIn(text, search)
            .map((stretch) => stretch.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});

describe('excerpt', () => {
  const long = `${'words before it '.repeat(8)}the network ${'and after '.repeat(8)}`;
  it('begins near the first match', () => {
    const part = excerpt(long, 'netw');
    expect(part.startsWith('…')).toBe(true);
    expect(part.indexOf('network')).toBeLessThan(40);
  });
  it('is the text itself when the match is near the beginning, or nowhere', () => {
    expect(excerpt('a network', 'netw')).toBe('a network');
    expect(excerpt(long, 'zzz')).toBe(long);
  });
});
