/** The box of the post that an element stands in; absent a post, the element itself. Names of fields in it do not matter. */
export function postAround(element: Element): Element {
  return Element.prototype.closest.call(element, 'article, [role="article"], [role="listitem"]') ?? element;
}
