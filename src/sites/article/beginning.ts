import { cutText } from '../../domain/cut-text.ts';
import type { PageFacts } from './page-facts.ts';

const MOST = 2000;

/** The beginning of the main text: paragraphs of the text's own element, without captions, boxes and lists of links. */
export function readBeginning(facts: PageFacts): string | undefined {
  const parts: string[] = [];
  let size = 0;
  const from = facts.textFrom;
  if (from < 0) return undefined;
  for (let i = from; i < facts.lines.length && size < MOST; i++) {
    const line = facts.lines[i];
    if (!line || line.text.length < 40 || !facts.textRoot.contains(line.element)) continue;
    const zone = facts.zones.of(line.element);
    if (zone !== 'main' && zone !== 'quote') continue;
    parts.push(line.text);
    size += line.text.length;
  }
  const text = parts.join('\n\n');
  return text ? cutAt(text, MOST) : undefined;
}

/** Cut at a word, or at least not inside a character. */
function cutAt(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = cutText(text, most);
  const space = cut.lastIndexOf(' ');
  return `${space > most / 2 ? cut.slice(0, space) : cut}…`;
}
