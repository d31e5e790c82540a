/** True where `first` begins before `second` does: it comes earlier in the page, or holds it. */
export function startsBefore(first: Node, second: Node): boolean {
  // 4 = DOCUMENT_POSITION_FOLLOWING, which is set for what lies inside as well: https://dom.spec.whatwg.org/#interface-node
  return (first.compareDocumentPosition(second) & 4) !== 0;
}
