/** The first `most` UTF-16 units at most, never half a character. */
export function cutText(text: string, most: number): string {
  return text.slice(0, most).replace(/\p{Cs}$/u, '');
}
