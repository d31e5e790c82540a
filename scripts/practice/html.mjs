/** Text for use inside markup and attributes. */
export function escaped(text) {
  return String(text).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** A whole page. Scripts and styles are files of their own, so that a strict policy can stand on it. */
export function pageOf({ title, lang = 'en', head = '', body, css = '/practice.css' }) {
  return `<!DOCTYPE html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title>
<link rel="stylesheet" href="${css}">${head}</head><body>${body}</body></html>`;
}

/** What the practice pages look like: like no site in particular. */
export const CSS = `
body { margin: 0; font: 15px/1.45 system-ui, sans-serif; color: #16202b; background: #f6f7f8; }
main { max-width: 600px; margin: 0 auto; background: #fff; border-inline: 1px solid #dfe4e8; min-height: 100vh; }
h1, h2 { font-size: 18px; margin: 0; padding: 12px 16px; border-bottom: 1px solid #dfe4e8; }
article, [role="listitem"], .feed-shared-update-v2 { display: block; padding: 12px 16px; border-bottom: 1px solid #dfe4e8; }
a { color: inherit; text-decoration: none; font-weight: 600; }
a:hover { text-decoration: underline; }
time, small, [data-testid="socialContext"] { color: #5b6875; font-size: 13px; }
[data-testid="User-Name"] { display: flex; gap: 6px; flex-wrap: wrap; align-items: baseline; }
[data-testid="User-Name"] > div { display: flex; gap: 6px; align-items: baseline; }
[data-testid="tweetText"], .update-components-text { white-space: pre-wrap; margin: 4px 0 8px; overflow-wrap: anywhere; }
[role="link"]:not(a) { border: 1px solid #dfe4e8; border-radius: 12px; padding: 8px 12px; margin-bottom: 8px; }
[role="group"] { display: flex; gap: 24px; align-items: center; }
[role="group"] button, .feed-shared-social-action-bar button, .bar button { border: 0; background: none; color: #5b6875; font: inherit; padding: 4px; }
.feed-shared-social-action-bar, .bar { display: flex; gap: 16px; align-items: center; }
p { margin: 0; }
.visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.essay { padding: 24px 32px; border: 0; }
.essay p { margin: 0 0 16px; }
`;
