const NEWLINE = 10;

/**
 * The lines of a file and where each begins in it, without their line breaks; so many bytes are in memory at once, more only
 * where one line is longer. What follows the last line break is a line, too.
 */
export async function* linesIn(
  file: Blob,
  stretch: number,
): AsyncGenerator<{ bytes: Uint8Array<ArrayBuffer>; position: number }> {
  let start = 0;
  let reach = stretch;
  while (start < file.size) {
    const bytes = new Uint8Array(await file.slice(start, start + reach).arrayBuffer());
    const isLast = start + bytes.length >= file.size;
    let from = 0;
    for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, from)) {
      yield { bytes: bytes.subarray(from, end), position: start + from };
      from = end + 1;
    }
    if (isLast && from < bytes.length) yield { bytes: bytes.subarray(from), position: start + from };
    if (isLast) return;
    // A line that is longer than a stretch is looked at with a wider one.
    reach = from === 0 ? reach * 2 : stretch;
    start += from;
  }
}
