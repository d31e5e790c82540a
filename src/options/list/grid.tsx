import type { ComponentChildren } from 'preact';

/*
 * The parts of a grid, told to screen readers by role. A real table cannot hold rows that are placed by hand, and the
 * grid as a whole is one tab stop: rows and cells are reached by `aria-activedescendant`, not by focus of their own.
 */

type Part = { class?: string; children?: ComponentChildren };

/**
 * The head of a column. Its class is that of the cells below; absent = the first one, which takes what room is left.
 */
export function ColumnHead({ class: look, children }: Part) {
  return (
    // biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: see above.
    <span role="columnheader" class={look}>
      {children}
    </span>
  );
}

/** One cell. Its class gives its width, and says whether it stays where there is little room. */
export function Cell({ class: look, children }: Part) {
  return (
    // biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: see above.
    <span role="gridcell" class={look}>
      {children}
    </span>
  );
}

/** Stands for the cells of a row that is still read. */
export function WaitingCell() {
  return (
    // biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: see above.
    <span role="gridcell" class="cell-waits" aria-busy="true" />
  );
}
