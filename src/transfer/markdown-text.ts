/** Words from outside as Markdown shows them: nothing in them is formatting, a link or HTML. Line breaks stay. */
export function plain(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>#|~$]|%%|==|&(?=\w+;)/g, '\\$&')
    .replace(/^(\s*)([-+=])(?=[\s-]|=*\s*$)/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s)/gm, '$1\\$2');
}

/** A quotation, every line of it. */
export function quoted(text: string): string {
  return plain(text)
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
}

/** A link whose address cannot end it early. */
export function link(words: string, url: string): string {
  return `[${plain(words.replace(/\s+/g, ' '))}](<${url.replace(/[<>\s]/g, encodeURIComponent)}>)`;
}

/** Tags as Markdown readers take them: one word each, of letters, digits, emoji, `_`, `-` and `/`. Those of which nothing is left go. */
export function tagWords(tags: readonly string[]): string[] {
  const words = tags.map((tag) =>
    tag.replace(/[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}\p{Join_Control}_/]+/gu, '-').replace(/^-+|-+$/g, ''),
  );
  return words.filter((word) => word !== '');
}

/** A value in YAML front matter: JSON text is YAML text. */
export function yaml(value: string | readonly string[]): string {
  return JSON.stringify(value);
}
