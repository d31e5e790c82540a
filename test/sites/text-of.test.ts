// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { cleanLine, cut, LINE_LIMIT, lineOf, TEXT_LIMIT, textOf } from '../../src/sites/text-of.ts';
import { parsed } from './fixtures.ts';

function body(html: string): Element {
  return parsed(`<body>${html}</body>`).body;
}

describe('the text of an element', () => {
  it('breaks lines where a reader sees them broken', () => {
    const html =
      '<p>One\n   two</p><p>Three<br>four</p><div>Five</div><div>Six <b>seven</b></div><ul><li>Eight<li>Nine</ul>';
    expect(textOf(body(html))).toBe('One two\n\nThree\nfour\n\nFive\nSix seven\n\nEight\nNine');
  });

  it('keeps the line breaks of a text that is shown as typed', () => {
    const html = '<span>One\n\n\n\n  two </span><div><a>@three</a></div><span> four\r\nfive</span>';
    expect(textOf(body(html), { lines: 'kept' })).toBe('One\n\n  two @three four\nfive');
  });

  it('reads pictures of emoji as emoji and no other picture', () => {
    const html =
      'a<img alt="👩‍🏫"><img alt="🇳🇴"><img alt="1️⃣"><img alt=":ablobcat:"><img alt="Image"><img alt="a 🎉 party"><img>';
    expect(textOf(body(html), { lines: 'kept' })).toBe('a👩‍🏫🇳🇴1️⃣:ablobcat:');
  });

  it('leaves out what is not shown', () => {
    const html =
      'a<script>b</script><style>c</style><noscript>d</noscript><template>e</template><i class="sr">f</i><svg><title>g</title></svg>';
    expect(textOf(body(html), { skip: '.sr' })).toBe('a');
  });

  it('is absent where there is none', () => {
    expect(textOf(body('<p> \n </p>'))).toBeUndefined();
    expect(textOf(null, { lines: 'kept' })).toBeUndefined();
    expect(lineOf(undefined)).toBeUndefined();
  });

  it('survives elements nested deeper than the stack, and a megabyte of text', () => {
    const document = parsed('<body></body>');
    let at: Element = document.body;
    for (let depth = 0; depth < 20_000; depth += 1) at = at.appendChild(document.createElement('div'));
    at.textContent = 'deep';
    expect(textOf(document.body)).toBe('deep');
    const long = parsed('<body></body>');
    long.body.textContent = '🐝a'.repeat(400_000);
    const read = textOf(long.body, { lines: 'kept' }) ?? '';
    expect(read.length).toBeLessThanOrEqual(TEXT_LIMIT);
    expect(read.isWellFormed?.() ?? true).toBe(true);
  }, 60_000);
});

describe('a line', () => {
  it('has no control characters and cannot turn the direction of what follows', () => {
    expect(cleanLine(' Anna\u0000\n\tB\u202eerg\u2066 \ufeff')).toBe('Anna Berg');
    expect(cleanLine('محمد')).toBe('محمد');
    expect(cleanLine('👩‍👩‍👧')).toBe('👩‍👩‍👧');
  });

  it('is never longer than a line may be, nor ends in half a character', () => {
    expect((cleanLine('🐝'.repeat(2_000)) ?? '').length).toBeLessThanOrEqual(LINE_LIMIT);
    expect(cut('a🐝', 2)).toBe('a');
  });
});
