import { Fragment } from 'preact';
import { marksIn } from './marks.ts';

/** A text with the searched words marked: as text nodes, never as markup. */
export function Marked({ text, search }: { text: string; search: string }) {
  return marksIn(text, search).map(({ text: part, hit }, index) =>
    hit ? <mark key={index}>{part}</mark> : <Fragment key={index}>{part}</Fragment>,
  );
}
