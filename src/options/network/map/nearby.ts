import type { Point } from './camera.ts';
import type { Node } from './layout.ts';

const CELL = 48;

/** Nodes by place, so that the one under the pointer is found among a handful and not among ten thousand. */
export type Nearby = {
  /** The node whose dot is nearest to a point and not farther from its edge than `reach`. */
  at(point: Point, reach: number): Node | undefined;
  /** The next node from a point in a direction, as an eye would take it; `undefined` = none on that side. */
  step(from: Point, direction: Direction): Node | undefined;
};
/** The four arrow keys. */
export type Direction = 'left' | 'right' | 'up' | 'down';

const WAYS: Readonly<Record<Direction, Point>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

/** Sorts the nodes into cells once; a new layout needs a new one. */
export function nearbyOf(nodes: readonly Node[]): Nearby {
  const cells = new Map<string, Node[]>();
  for (const node of nodes) {
    const key = keyOf(Math.floor(node.x / CELL), Math.floor(node.y / CELL));
    const cell = cells.get(key);
    if (cell) cell.push(node);
    else cells.set(key, [node]);
  }
  return {
    at(point, reach) {
      const span = Math.ceil((reach + 20) / CELL);
      const [cx, cy] = [Math.floor(point.x / CELL), Math.floor(point.y / CELL)];
      let best: { node: Node; far: number } | undefined;
      for (let x = cx - span; x <= cx + span; x++) {
        for (let y = cy - span; y <= cy + span; y++) {
          for (const node of cells.get(keyOf(x, y)) ?? []) {
            const far = Math.hypot(node.x - point.x, node.y - point.y) - node.r;
            if (far <= reach && (!best || far < best.far)) best = { node, far };
          }
        }
      }
      return best?.node;
    },
    step(from, direction) {
      const way = WAYS[direction];
      let best: { node: Node; cost: number } | undefined;
      for (const node of nodes) {
        const [dx, dy] = [node.x - from.x, node.y - from.y];
        const along = dx * way.x + dy * way.y;
        const aside = Math.abs(dx * way.y) + Math.abs(dy * way.x);
        // What lies more to the side than ahead belongs to another key.
        if (along <= 0.5 || aside > along * 1.5) continue;
        const cost = along + aside * 2;
        if (!best || cost < best.cost) best = { node, cost };
      }
      return best?.node;
    },
  };
}

function keyOf(x: number, y: number): string {
  return `${x}:${y}`;
}
