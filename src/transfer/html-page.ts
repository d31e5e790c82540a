import { escapeAttribute, escapeText } from 'entities';

/**
 * The beginning of a page that stands alone, up to its first heading: no script runs in it, nothing is loaded from
 * elsewhere, it is light or dark as its reader's system is, and prints in ink on white.
 */
export function htmlHead(title: string, language: string, style: string): string {
  return [
    `<!doctype html>\n<html lang="${language.replace(/[^\w-]/g, '')}" dir="auto">\n<head>\n<meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width">\n<meta name="color-scheme" content="light dark">',
    `<title>${escapeText(title)}</title>\n<style>${PAPER}${style}</style>\n</head>\n<body>`,
    `<h1 dir="auto">${escapeText(title)}</h1>\n`,
  ].join('\n');
}

export const HTML_END = '</body>\n</html>\n';

/** A link where the address is http(s) or mail; any other is shown as it is. */
export function htmlLink(url: string, words = url): string {
  const isSafe = URL.canParse(url) && ['http:', 'https:', 'mailto:'].includes(new URL(url).protocol);
  const shown = escapeText(words);
  return isSafe ? `<a href="${escapeAttribute(url)}" rel="noopener">${shown}</a>` : shown;
}

/** The notebook's paper, ink and dyes, as in `components/tokens.css`. */
const PAPER =
  ':root{color-scheme:light dark;--paper:#faf8f4;--card:#fff;--ink:#1d2130;--ink-2:#5b6072;--line:#e4dfd4;--indigo:#3a4a9f;' +
  '--moss:#3f7350;--weld:#8a660b;--madder:#a8402f}' +
  '@media(prefers-color-scheme:dark){:root{--paper:#16181f;--card:#1e212a;--ink:#eceaf2;--ink-2:#a7abbd;--line:#2d313d;' +
  '--indigo:#9aa8f0;--moss:#86c299;--weld:#e2bb52;--madder:#e58a78}}' +
  '@media print{:root{color-scheme:light;--paper:#fff;--card:#fff;--ink:#000;--ink-2:#444;--line:#bbb;--indigo:#3a4a9f}}' +
  'body{max-width:46rem;margin:0 auto;padding:2.5rem 1.25rem;background:var(--paper);color:var(--ink);' +
  'font:1rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}' +
  'h1{margin:0 0 .5rem;font-size:1.75rem;line-height:1.2}a{color:var(--indigo)}';
