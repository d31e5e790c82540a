/** A short mark of a text, to tell texts apart where the text itself would be too long (FNV-1a, twice). No secret. */
export function textHash(text: string): string {
  let [a, b] = [0x811c9dc5, 0x9747b28c];
  for (let at = 0; at < text.length; at += 1) {
    a = Math.imul(a ^ text.charCodeAt(at), 0x01000193);
    b = Math.imul(b ^ text.charCodeAt(at), 0x01000197);
  }
  return [a, b].map((half) => (half >>> 0).toString(36)).join('');
}
