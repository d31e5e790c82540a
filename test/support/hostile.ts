/** A feed on X by somebody who means harm: everything in it that can be filled is filled with the worst. */

export const HOSTILE_NAME = '"><img src=x onerror=alert(1)>\u202eesreveR';
const TEXT = `<script>alert(1)</script> مرحبا 👨‍👩‍👧‍👦 ${'a very long post '.repeat(62_000)}`;

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Notes every `alert` and every key that reaches its window, by the oldest listeners that a page can have. */
const SCRIPT = `
  window.alerts = []; window.heard = [];
  window.alert = (text) => alerts.push(text);
  for (const type of ['keydown', 'keyup', 'keypress', 'input', 'beforeinput', 'paste']) addEventListener(type, (event) => heard.push(event.key ?? event.data), true);
  Element.prototype.attachShadow = function () { throw new Error('no shadows here'); };
`;

export function hostilePage(): string {
  return `<!DOCTYPE html><html dir="rtl"><head><meta charset="utf-8"><title>${escaped(HOSTILE_NAME)}</title>
<style>* { display: block !important; opacity: .99; } span { display: none !important; visibility: hidden !important }</style><script>${SCRIPT}</script></head><body><main>
<article data-testid="tweet" data-weft="control" data-urn="urn:li:activity:1" componentkey="x" style="max-height: 300px; overflow: hidden">
<div data-testid="User-Name"><a href="/mallory"><b>${escaped(HOSTILE_NAME)}</b></a><a href="/mallory">@mallory</a><a href="/mallory/status/1900000000000000001"><time datetime="not a date">now</time></a></div>
<div role="group"><button data-testid="reply">0</button></div>
<div data-testid="tweetText"><a href="javascript:alert(2)">${escaped(TEXT)}</a></div>
</article>
<article data-testid="tweet"><div data-testid="User-Name"><a href="javascript:alert(3)">Nobody</a><a href="https://evil.example/x.com/elsewhere">@elsewhere</a></div><div role="group"><button data-testid="reply">0</button></div></article>
</main></body></html>`;
}
