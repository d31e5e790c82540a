import { escapeText } from 'entities';
import { HTML_END, htmlHead, htmlLink } from './html-page.ts';
import { link, plain } from './markdown-text.ts';

/** Somebody as the page shows them: what they are called, what the user says of them, and where they are found. */
export type Honoured = { name: string; line?: string; links: readonly { words: string; url: string }[] };

/** What stands above and below the people. */
export type HonourWords = { title: string; intro: string; end: string };

/** A page that honours people, to publish: nobody stands above anybody, so it is no numbered list. */
export function honourHtml(people: readonly Honoured[], words: HonourWords, language: string): string {
  const all = people.map(({ name, line, links }) => {
    const parts = [`<li>\n<h2 dir="auto">${escapeText(name)}</h2>`];
    if (line) parts.push(`<p dir="auto">${escapeText(line)}</p>`);
    const found = links.map((one) => htmlLink(one.url, one.words));
    if (found.length > 0) parts.push(`<p class="links" dir="auto">${found.join(' · ')}</p>`);
    return `${parts.join('\n')}\n</li>\n`;
  });
  const intro = words.intro ? `<p class="intro" dir="auto">${escapeText(words.intro)}</p>\n` : '';
  const end = `<p class="end" dir="auto">${escapeText(words.end)}</p>\n`;
  return `${htmlHead(words.title, language, STYLE)}${intro}<ul>\n${all.join('')}</ul>\n${end}${HTML_END}`;
}

/** The same as Markdown. */
export function honourMarkdown(people: readonly Honoured[], words: HonourWords): string {
  const all = people.map(({ name, line, links }) => {
    const said = line ? `\n  ${plain(line.replace(/\s+/g, ' '))}` : '';
    const found = links.map((one) => link(one.words, one.url)).join(' · ');
    return `- **${plain(name)}**${said}${found ? `  \n  ${found}` : ''}\n`;
  });
  const intro = words.intro ? `${plain(words.intro)}\n\n` : '';
  return `# ${plain(words.title)}\n\n${intro}${all.join('')}\n${plain(words.end)}\n`;
}

const STYLE =
  'body{max-width:60rem}.intro{max-width:40rem;margin:0;font-size:1.1rem;color:var(--ink-2);white-space:pre-wrap}' +
  'ul{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,17rem),1fr));gap:1rem;margin:2rem 0;padding:0;list-style:none}' +
  'li{padding:1rem 1.25rem;border:1px solid var(--line);border-top:3px solid var(--indigo);border-radius:10px;' +
  'background:var(--card);break-inside:avoid}' +
  'li:nth-child(4n+2){border-top-color:var(--moss)}li:nth-child(4n+3){border-top-color:var(--weld)}' +
  'li:nth-child(4n){border-top-color:var(--madder)}' +
  'h2{margin:0;font-size:1.05rem}li p{margin:.35rem 0 0}.links,.end{font-size:.85rem;color:var(--ink-2)}';
