import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { type Camera, type Point, pan, type Size, zoom } from './camera.ts';

type Gestures = {
  size(): Size;
  radius(): number;
  move(change: (camera: Camera) => Camera): void;
  /** Pointer over a point of the picture; `undefined` = it left. */
  onHover(at: Point | undefined): void;
  onPress(at: Point): void;
};

/** Farther than this is a drag, not a press: hands tremble. */
const PRESS = 4;

/** Drag to move, wheel or two fingers to zoom, press to choose. */
export function useGestures(canvas: RefObject<HTMLCanvasElement | null>, gestures: Gestures): void {
  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const listening = new AbortController();
    const { signal } = listening;
    const pointers = new Map<number, Point>();
    let dragged = 0;
    const at = (event: MouseEvent): Point => {
      const box = element.getBoundingClientRect();
      return { x: event.clientX - box.left, y: event.clientY - box.top };
    };
    const zoomBy = (factor: number, point: Point) =>
      gestures.move((camera) => zoom(camera, factor, point, gestures.size(), gestures.radius()));
    element.addEventListener(
      'wheel',
      (event) => {
        event.preventDefault();
        const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 24 : 1;
        zoomBy(Math.exp((-event.deltaY * lines) / 400), at(event));
      },
      { signal, passive: false },
    );
    element.addEventListener(
      'pointerdown',
      (event) => {
        if (event.button !== 0) return;
        element.setPointerCapture(event.pointerId);
        if (pointers.size === 0) dragged = 0;
        pointers.set(event.pointerId, at(event));
      },
      { signal },
    );
    element.addEventListener(
      'pointermove',
      (event) => {
        const now = at(event);
        const before = pointers.get(event.pointerId);
        if (!before) {
          gestures.onHover(now);
          return;
        }
        const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
        pointers.set(event.pointerId, now);
        dragged += Math.hypot(now.x - before.x, now.y - before.y);
        if (other) {
          const spread = (point: Point) => Math.max(1, Math.hypot(point.x - other.x, point.y - other.y));
          zoomBy(spread(now) / spread(before), { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 });
        } else if (dragged > PRESS) {
          gestures.onHover(undefined);
          gestures.move((camera) => pan(camera, now.x - before.x, now.y - before.y, gestures.radius()));
        }
      },
      { signal },
    );
    const lift = (event: PointerEvent) => {
      const known = pointers.delete(event.pointerId);
      if (known && event.type === 'pointerup' && pointers.size === 0 && dragged <= PRESS) gestures.onPress(at(event));
    };
    element.addEventListener('pointerup', lift, { signal });
    element.addEventListener('pointercancel', lift, { signal });
    element.addEventListener('pointerleave', () => gestures.onHover(undefined), { signal });
    return () => listening.abort();
  }, [gestures]);
}
