/** The one of these elements that fills most of the window. `undefined` = none is in it. */
export function mostInView(elements: readonly Element[]): Element | undefined {
  let best: Element | undefined;
  let most = 0;
  for (const element of elements) {
    const { top, bottom, left, right } = element.getBoundingClientRect();
    const height = Math.min(bottom, innerHeight) - Math.max(top, 0);
    const width = Math.min(right, innerWidth) - Math.max(left, 0);
    if (height <= 0 || width <= 0 || height * width <= most) continue;
    most = height * width;
    best = element;
  }
  return best;
}
