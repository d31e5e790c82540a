import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { useScrollMemory } from '../router.ts';
import { placesIn, rowAfterKey, scrollFor, type Window, windowOf } from './window-of.ts';

/** Height of the row of column names, in CSS pixels. */
const HEAD_HEIGHT = 32;

/** How a row is reached: by moving alone, with all rows on the way there (Shift), or beside those chosen (Ctrl or Cmd). */
export type Reach = 'move' | 'extend' | 'toggle';

/**
 * A long list of which only the rows in view are in the page. One tab stop: arrows, `j` and `k` move, Enter opens.
 * A grid to screen readers, with the true number of rows.
 */
export function WindowList(props: {
  /** Names this list in the memory of scroll positions. */
  name: string;
  label: string;
  total: number;
  rowHeight: number;
  /** The head of the columns; a row of `columnheader`s. */
  head?: ComponentChildren;
  /** The cells of a row, or what stands for one that is still read. */
  row(index: number): ComponentChildren;
  active: number;
  onActive(index: number, how: Reach): void;
  /** Where several rows can be chosen at once: is this one? */
  isChosen?(index: number): boolean;
  /** Keys of this list's own, asked first. True = taken. */
  onKey?(event: KeyboardEvent): boolean;
  onOpen(index: number): void;
  /** What a click on a row does, where it differs from choosing it. */
  onPress?(index: number): void;
  onShow(window: Window): void;
}) {
  const { name, label, total, rowHeight, active, head, onShow } = props;
  const box = useScrollMemory(name, total > 0);
  const [view, setView] = useState({ top: 0, height: 0 });
  const { first, count } = windowOf(view.top, view.height, rowHeight, total);
  const places = placesIn(view.height, rowHeight);
  const headRows = head ? 1 : 0;

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const look = () => setView({ top: element.scrollTop, height: heightOf(element, headRows) });
    look();
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      sizes.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [box, headRows]);
  useEffect(() => onShow({ first, count }));

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    if (props.onKey?.(event)) {
      event.preventDefault();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = rowAfterKey(event.key, active, total, Math.floor(view.height / rowHeight) - 1);
    if (event.key === 'Enter' && total > 0) props.onOpen(active);
    else if (next === undefined) return;
    else {
      props.onActive(next, event.shiftKey ? 'extend' : 'move');
      const to = box.current && scrollFor(next, box.current.scrollTop, view.height, rowHeight);
      if (typeof to === 'number') box.current?.scrollTo({ top: to });
    }
    event.preventDefault();
  };

  const rows = Array.from({ length: count }, (_, place) => first + place);
  const current = rows.includes(active) ? { 'aria-activedescendant': `${name}-${active}` } : {};
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot hold rows that are placed by hand, see grid.tsx.
    <div
      class="window-list"
      role="grid"
      ref={box}
      tabIndex={0}
      onKeyDown={onKeyDown}
      aria-label={label}
      aria-rowcount={total + headRows}
      aria-multiselectable={Boolean(props.isChosen)}
      {...current}
    >
      {head && (
        // biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: the grid holds the focus.
        <div role="row" class="window-head" aria-rowindex={1} style={{ height: `${HEAD_HEIGHT}px` }}>
          {head}
        </div>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: see above. */}
      <div class="window-space" style={{ height: `${total * rowHeight}px` }} role="rowgroup">
        {rows.map((index) => (
          // biome-ignore lint/a11y/useSemanticElements lint/a11y/useKeyWithClickEvents: see above; the grid hears the keys.
          <div
            key={index % places}
            id={`${name}-${index}`}
            role="row"
            tabIndex={-1}
            class="window-row"
            aria-rowindex={index + 1 + headRows}
            aria-selected={props.isChosen ? props.isChosen(index) : index === active}
            data-active={index === active}
            style={{ height: `${rowHeight}px`, transform: `translateY(${index * rowHeight}px)` }}
            onClick={(event) => {
              // A link in the row has its own click: one press must not open twice.
              const isLink = event.target instanceof Element && event.target.closest('a');
              const how = isLink ? 'move' : reachOf(event);
              props.onActive(index, how);
              if (!isLink && how === 'move') props.onPress?.(index);
            }}
            onDblClick={() => props.onOpen(index)}
          >
            {props.row(index)}
          </div>
        ))}
      </div>
    </div>
  );
}

function reachOf({ shiftKey, ctrlKey, metaKey, target }: MouseEvent): Reach {
  if (shiftKey) return 'extend';
  const isBox = target instanceof Element && target.closest('[data-toggles]');
  return ctrlKey || metaKey || isBox ? 'toggle' : 'move';
}

/** What the rows have: the head stays above them. */
function heightOf(box: Element, headRows: number): number {
  return Math.max(0, box.clientHeight - headRows * HEAD_HEIGHT);
}
