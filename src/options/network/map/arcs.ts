import type { Node } from './layout.ts';

/** From the one who brought somebody to the one they brought. */
export type Arc = { from: Node; to: Node };

/** The arcs between people of the picture, grouped by the sector of the one who brought, so that each colour is one stroke. */
export function arcsOf(nodes: readonly Node[]): ReadonlyMap<number, readonly Arc[]> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const bySector = new Map<number, Arc[]>();
  for (const to of nodes) {
    const from = to.viaId === undefined ? undefined : byId.get(to.viaId);
    if (!from || from === to) continue;
    const arcs = bySector.get(from.sector) ?? [];
    arcs.push({ from, to });
    bySector.set(from.sector, arcs);
  }
  return bySector;
}
