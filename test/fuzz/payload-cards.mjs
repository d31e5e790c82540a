import { waitFor } from '../../scripts/drive/wait.mjs';

export const FEED = 'https://x.com/payloads';

/** A feed on X: each post's author, words and addresses are a payload, as a site would show it, that is, as text. */
export function feedOf(payloads) {
  const safe = (text) => text.replace(/[&<>"'\0]/g, (sign) => `&#${sign.codePointAt(0)};`);
  const posts = payloads.map((one, at) => {
    const text = safe(one);
    const id = `19000000000000${String(at).padStart(5, '0')}`;
    return `<article data-testid="tweet"><div data-testid="User-Name"><a href="/hand${at}"><span>${text}</span></a><a href="/hand${at}"><span>@hand${at}</span></a><a href="/hand${at}/status/${id}"><time datetime="2026-03-01T10:00:00.000Z">1h</time></a></div><div data-testid="tweetText">${text} <a href="${text}">${text}</a></div><div data-testid="tweetPhoto"><img src="${text}" alt="${text}"></div><div role="group"><button data-testid="reply">1</button></div></article>`;
  });
  return `<!DOCTYPE html><meta charset="utf-8"><title>feed</title><script>globalThis.ran = [];</script><main>${posts.join('\n')}</main>`;
}

/** Opens the card on each post and looks for what a payload could have become in it. Gives how many cards were looked at. */
export async function lookAtCards(browser, page, count, violations) {
  for (let at = 0; at < count; at += 1) {
    await browser.chooseMenu(page, 'article', {}, at);
    const card = await waitFor(async () => {
      for (const root of await page.roots('card'))
        if (await root.run((inside) => inside.querySelector('[role="dialog"] textarea') !== null)) return root;
      return undefined;
    }, `the card on post ${at}`);
    const harm = await card.run(lookForHarmIn);
    violations.push(...harm.map((what) => `card ${at}: ${what}`));
    // A key that comes before the card has the focus is the page's.
    await waitFor(async () => {
      await page.press('Escape');
      return (await page.roots('card')).length === 0;
    }, `the card on post ${at} to close`);
  }
  // What was there before a payload could run is the page's own; what is added to it is a payload's.
  const ran = await page.run(() => globalThis.ran.length);
  if (ran > 0) violations.push(`${ran} payloads ran beside the card`);
  return count;
}

/** Runs in the closed root. */
function lookForHarmIn(root) {
  const harm = [];
  for (const one of root.querySelectorAll('[data-p], script, iframe, object, embed, math, video, marquee'))
    harm.push(`an element of a payload: ${one.outerHTML.slice(0, 80)}`);
  for (const one of root.querySelectorAll('*'))
    for (const name of one.getAttributeNames()) if (/^on/i.test(name)) harm.push(`${one.tagName} has ${name}`);
  for (const one of root.querySelectorAll('[href], [src], [action], [formaction]'))
    for (const name of ['href', 'src', 'action', 'formaction']) {
      const value = one.getAttribute(name);
      if (value !== null && !/^(https?|mailto):/i.test(value))
        harm.push(`${one.tagName} leads to ${value.slice(0, 60)}`);
    }
  return harm;
}
