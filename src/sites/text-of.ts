/**
 * Text as a reader sees it, from elements that need not be on screen: no computed style, no layout, so it is the same
 * in a page, in a parsed file and in a test.
 */

/** A name, handle or heading: one line. The same limit as `LIMITS.line` in `domain/field.ts`; a test holds them equal. */
export const LINE_LIMIT = 500;
/** A post or note. The same limit as `LIMITS.text` in `domain/field.ts`. */
export const TEXT_LIMIT = 100_000;

/** How the text of an element is read. */
type Reading = {
  /**
   * `kept`: the element shows its line breaks as they stand in the source (`white-space: pre-wrap`), and its block
   * elements are laid out inline. Absent = white space collapses, block elements and `<br>` break lines.
   */
  lines?: 'kept';
  /** What is no part of the text: "show more" buttons, copies for screen readers. */
  skip?: string;
  /** Collecting ends after about so many UTF-16 units. Default: the limit of a text. */
  limit?: number;
};

const PARAGRAPHS = new Set('P BLOCKQUOTE PRE H1 H2 H3 H4 H5 H6 UL OL FIGURE TABLE'.split(' '));
const BLOCKS = new Set('DIV LI SECTION ARTICLE HEADER FOOTER TR DL DT DD HR'.split(' '));
const NEVER = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE SVG VIDEO AUDIO IFRAME OBJECT SELECT TEXTAREA'.split(' '));

/** The text of an element with its line breaks and with emoji pictures as characters. `undefined` = there is none. */
export function textOf(root: Element | null | undefined, how: Reading = {}): string | undefined {
  if (!root) return undefined;
  const limit = how.limit ?? TEXT_LIMIT;
  let out = '';
  // By hand, not by recursion: a hostile page can nest deeper than the stack.
  let node: Node | null = root;
  while (node && out.length <= limit * 2) {
    let inside = true;
    if (node.nodeType === 3) {
      out += how.lines === 'kept' ? (node.nodeValue ?? '') : collapse(node, out);
    } else if (node.nodeType === 1) {
      const element = node as Element;
      const name = element.tagName.toUpperCase();
      inside = !(NEVER.has(name) || (how.skip !== undefined && element !== root && element.matches(how.skip)));
      if (inside && name === 'BR') out = `${out.replace(/ $/, '')}\n`;
      else if (inside && name === 'IMG') out += emojiOf(element);
      else if (inside && element !== root) out = breakAt(out, name, how);
    } else inside = false;
    node = following(node, root, inside, (left) => {
      out = breakAt(out, left.tagName.toUpperCase(), how);
    });
  }
  return cut(tidy(out), limit) || undefined;
}

/** The text of an element as one line. `undefined` = there is none. */
export function lineOf(root: Element | null | undefined, skip?: string): string | undefined {
  return cleanLine(textOf(root, { limit: LINE_LIMIT, ...(skip !== undefined && { skip }) }));
}

/**
 * One line, safe to show beside others: no control characters, no characters that turn the direction of what follows
 * (a name with U+202E would mirror the words after it). Joiners stay: family emoji need them.
 */
export function cleanLine(raw: string | null | undefined): string | undefined {
  if (!raw) return undefined;
  const line = raw
    .slice(0, LINE_LIMIT * 4)
    .replace(/[\u202a-\u202e\u2066-\u2069\u200b\u2060\ufeff\u00ad]/g, '')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
    .replace(/[\u0000-\u001f\u007f-\u009f\s]+/g, ' ')
    .trim();
  return cut(line, LINE_LIMIT).trim() || undefined;
}

/** At most so many UTF-16 units, never half a character. */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return text.slice(0, limit).replace(/[\ud800-\udbff]$/, '');
}

/** A picture that stands for a character, as that character. Any other picture inside a text says nothing. */
function emojiOf(image: Element): string {
  const alt = image.getAttribute('alt') ?? '';
  const isEmoji = /^(?:[\p{Extended_Pictographic}\p{Regional_Indicator}]|[\d#*]\ufe0f?\u20e3)/u.test(alt);
  return alt.length <= 40 && (isEmoji || /^:[\w+-]+:$/.test(alt)) ? alt : '';
}

function collapse(node: Node, before: string): string {
  const text = (node.nodeValue ?? '').replace(/[ \t\r\n\f]+/g, ' ');
  return text.startsWith(' ') && /(?:^|[\s])$/.test(before.slice(-1)) ? text.slice(1) : text;
}

function breakAt(out: string, name: string, how: Reading): string {
  if (how.lines === 'kept' || out === '') return out;
  const breaks = PARAGRAPHS.has(name) ? 2 : BLOCKS.has(name) ? 1 : 0;
  if (breaks === 0) return out;
  const trimmed = out.replace(/ +$/, '');
  const there = trimmed.endsWith('\n\n') ? 2 : trimmed.endsWith('\n') ? 1 : 0;
  return trimmed + '\n'.repeat(Math.max(0, breaks - there));
}

function following(node: Node, root: Node, inside: boolean, leave: (element: Element) => void): Node | null {
  if (inside && node.firstChild) return node.firstChild;
  let at: Node | null = node;
  while (at && at !== root) {
    if (at.nodeType === 1) leave(at as Element);
    if (at.nextSibling) return at.nextSibling;
    at = at.parentNode;
  }
  return null;
}

function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replaceAll('\0', '')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
