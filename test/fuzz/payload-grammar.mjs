import { randomOf } from './support.mjs';

// biome-ignore lint/suspicious/noTemplateCurlyInString: a payload
const RUN = ['ran.push(1)', 'globalThis.ran.push(1)', 'parent.ran.push(1)', '`${ran.push(1)}`'];
const TAGS = [
  'img src=x',
  'svg',
  'body',
  'video src=x',
  'input autofocus',
  'details open',
  'marquee',
  'iframe',
  'a href=x',
  'object data=x',
  'math',
  'style',
];
const EVENTS = [
  'onerror',
  'onload',
  'onfocus',
  'ontoggle',
  'onstart',
  'onmouseover',
  'onpointerenter',
  'onanimationstart',
  'onbeforetoggle',
];
const BREAKS = [
  '',
  '">',
  "'>",
  '</textarea>',
  '</title>',
  '</style>',
  '-->',
  ']]>',
  '</script>',
  '\\"',
  '&quot;>',
  '{{',
  '`',
];
const SCHEMES = [
  'javascript',
  'JaVaScRiPt',
  'java\tscript',
  'java\nscript',
  ' javascript',
  '\u0001javascript',
  'javascript&colon;',
  'vbscript',
  'data',
  'blob',
  'file',
  'chrome',
  'about',
  'view-source',
  'intent',
  'filesystem',
  'ms-word',
  'feed:javascript',
  '//javascript',
];
const FORMULAS = ['=', '+', '-', '@', '\t=', '\r=', "'=", ' =', '\uFF1D', '"='];
const CALLS = [
  'HYPERLINK("https://e.example","x")',
  "cmd|' /C calc'!A1",
  '1+1',
  'SUM(A1:A9)',
  'IMPORTXML("https://e.example","//a")',
  'WEBSERVICE("https://e.example")',
];
const LINES = [
  '[x](javascript:ran.push(1))',
  '![x](javascript:ran.push(1) "y")',
  '<javascript:ran.push(1)>',
  '[x]: javascript:ran.push(1)',
  '[[javascript:ran.push(1)]]',
  'END:VCARD\r\nBEGIN:VCARD\r\nFN:x',
  '```\n<script>ran.push(1)</script>',
  '%0aBcc:x@e.example',
  '\u202Egpj.exe',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a payload
  '${ran.push(1)}',
  '{{constructor.constructor("ran.push(1)")()}}',
  '__proto__',
  '\u0000',
  '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///">]>&b;',
];

/** Payload number so-and-so: markup that would run, an address that would, a formula, or a line that means something elsewhere. */
export function payloadOf(seed, number) {
  const { random, pick, whole } = randomOf(seed * 1_000_003 + number);
  const kind = number % 4;
  const run = pick(RUN);
  if (kind === 0) {
    const name = pick(TAGS);
    const quote = pick(['', '"', "'"]);
    const markup =
      random() < 0.2
        ? `<script data-p=${number}>${run}</script>`
        : `<${name} data-p=${number} ${pick(EVENTS)}=${quote}${run}${quote}>`;
    return pick(BREAKS) + (random() < 0.15 ? markup.replaceAll('<', '&lt;') : markup) + 'x'.repeat(whole(3));
  }
  if (kind === 1) {
    const scheme = pick(SCHEMES);
    if (scheme === 'data') return `data:text/html${pick(['', ';base64'])},<script>${run}</script>`;
    return `${scheme}:${pick(['', '//', '//x.com/%0a'])}${run}`;
  }
  if (kind === 2) return pick(FORMULAS) + pick(CALLS);
  return pick(LINES) + (random() < 0.3 ? `<img data-p=${number} src=x onerror=${run}>` : '');
}
