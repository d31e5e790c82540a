import axe from 'axe-core';
import type { Page } from './driven.ts';

type Violation = { id: string; nodes: { target: string[] }[] };

/** Runs axe in the page; each violation with its element. As text, because the policy of our pages lets no code in that is made there. */
export async function violationsOf(page: Page): Promise<string[]> {
  // A popup is no page of its own: its window has a name, and its sections have headings.
  const rules = {
    rules: { 'page-has-heading-one': { enabled: false } },
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  };
  // What fades in or out has no colour of its own yet: what is shown in the end is judged.
  const still = 'await Promise.allSettled(document.getAnimations().map(({ finished }) => finished))';
  const source = `async () => { ${still}; ${axe.source}; return (await axe.run(document, ${JSON.stringify(rules)})).violations; }`;
  const violations = await page.run({ toString: () => source } as unknown as () => Promise<Violation[]>);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
