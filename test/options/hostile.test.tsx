// @vitest-environment happy-dom
import '../support/page-api.ts';
import { afterEach, expect, it } from 'vitest';
import type { Moment } from '../../src/domain/moment.ts';
import { SourceView } from '../../src/options/moment/source-view.tsx';
import { MomentCard } from '../../src/options/moments/moment-card.tsx';
import { OutLink } from '../../src/options/shell/out-link.tsx';
import { draw } from '../support/draw.ts';

let drawn: ReturnType<typeof draw>;
afterEach(() => drawn?.undraw());

const MARKUP = '<img src=x onerror="globalThis.hit=1"><script>hit=1</script>\n"\'><svg onload=hit=1>';

it.each([
  'javascript:alert(1)',
  ' JaVaScRiPt:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc',
  '//x',
  '',
  undefined,
])('makes no link of %s', (href) => {
  drawn = draw(<OutLink href={href}>here</OutLink>);
  expect(drawn.root.querySelector('a')).toBeNull();
  expect(drawn.root.textContent).toBe('here');
});

it('opens a link outside without telling where it comes from', () => {
  drawn = draw(<OutLink href="https://ada.example/a">here</OutLink>);
  const link = drawn.root.querySelector('a');
  expect(link?.rel).toBe('noopener noreferrer');
  expect(link?.target).toBe('_blank');
});

it('shows markup as the text that it is', () => {
  const moment: Moment = {
    id: '0b9f2f2e-9d58-5a7e-8c8e-0e4a3a8c1d11',
    v: 1,
    createdAt: 0,
    stamps: {},
    kind: 'learned',
    personIds: [],
    source: {
      keys: [],
      site: MARKUP,
      url: 'https://ada.example/',
      title: MARKUP,
      text: MARKUP,
      quoted: { text: MARKUP },
    },
    quotes: [{ text: MARKUP, at: 0 }],
    notes: [{ text: MARKUP, at: 0 }],
    tags: [MARKUP],
    happenedAt: 0,
  };
  drawn = draw(
    <div>
      <MomentCard row={{ moment, people: [], via: { id: 'v', name: MARKUP } }} />
      {moment.source && <SourceView source={moment.source} />}
    </div>,
  );
  expect(drawn.root.querySelector('img, script, svg[onload]')).toBeNull();
  expect(drawn.root.querySelector('.source-text')?.textContent).toBe(MARKUP);
  for (const link of drawn.root.querySelectorAll('a')) expect(link.getAttribute('href')).toMatch(/^(#\/|https:)/);
});
