import { expect } from 'vitest';
import { HOSTILE_NAME } from './hostile.ts';

/** Words that try to be more than words. */
export const PAYLOADS = [
  HOSTILE_NAME,
  '<script>alert(1)</script>',
  '"><svg onload=alert(1)>',
  "'><iframe srcdoc='<script>alert(1)</script>'>",
  '</dd></dl></style><style>*{display:none}</style><a href="javascript:alert(1)">x</a>',
  '[x](javascript:alert(1)) ![y](http://e.example/z) <b>&lt;</b>',
];

/** What a page to publish or to print must never hold, whatever was written into it: script, frames, pictures, handlers, other schemes. */
export function expectHarmless(html: string): Document {
  const page = new DOMParser().parseFromString(html, 'text/html');
  expect(page.querySelectorAll('script, iframe, svg, img, object, embed, form, link')).toHaveLength(0);
  expect(
    [...page.querySelectorAll('*')].flatMap((one) => one.getAttributeNames().filter((name) => /^on/.test(name))),
  ).toEqual([]);
  for (const link of page.querySelectorAll('a')) expect(link.getAttribute('href')).toMatch(/^https?:\/\//);
  expect(page.querySelectorAll('style')).toHaveLength(1);
  expect(page.querySelector('style')?.textContent).not.toMatch(/url\(|@import/);
  return page;
}
