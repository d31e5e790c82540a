/**
 * Does what a button says for the first click of a double click alone: it would be done twice, or to what has come to the
 * place of the first.
 */
export function onFirstClick(act: () => unknown): (event: MouseEvent) => void {
  return ({ detail }) => {
    if (detail < 2) act();
  };
}
