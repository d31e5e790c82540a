import type { Moment } from '../domain/moment.ts';
import type { Db } from './db.ts';
import { momentRowsOf } from './list-moments.ts';
import { momentsFollowing } from './moments-of.ts';
import { readRecord } from './read-record.ts';
import type { Chain, ChainLink } from './rows.ts';
import type { StoredMoment } from './stored.ts';

/** How many links to read before the moment that is shown, and how many beside and after it. */
export type ChainReach = { before: number; after: number };

/** `followsId` is known also of what was deleted, or erased: the conversation goes on behind the gap. */
type Node = { id: string; depth: number; followsId?: string; moment?: Moment };

/**
 * The conversation a moment stands in: what it follows, what follows it and what follows those, in time order. Read as
 * far as asked and no further, however long it is. What was deleted or is missing stands as a gap.
 */
export function readChain(db: Db, id: string, { before, after }: ChainReach): Promise<Chain> {
  return db.transaction('r', [db.moments, db.people], async () => {
    const path = await pathTo(db, id, before);
    const top = path[0] as Node;
    const { nodes, later } = await below(db, path, path.length + after);
    const living = nodes.flatMap(({ moment }) => (moment && moment.deletedAt === undefined ? [moment] : []));
    const rows = new Map((await momentRowsOf(db, living)).map((row) => [row.moment.id, row]));
    const links = nodes.toSorted(inTime).map((node): ChainLink => {
      const row = rows.get(node.id);
      return row ? { id: node.id, row } : { id: node.id };
    });
    return { links, earlier: top.followsId !== undefined, later };
  });
}

/** The moment with what it follows, the first link first. Stops at a circle, which only damaged data can hold. */
async function pathTo(db: Db, id: string, before: number): Promise<Node[]> {
  const path: Node[] = [nodeOf(id, await db.moments.get(id), 0)];
  const seen = new Set([id]);
  for (let links = 0; links < before; links += 1) {
    const next = path[0]?.followsId;
    if (next === undefined || seen.has(next)) break;
    seen.add(next);
    path.unshift(nodeOf(next, await db.moments.get(next), -links - 1));
  }
  return path;
}

/** All that follows the first of the path, level by level, up to `most`; the path itself is always in it. */
async function below(db: Db, path: readonly Node[], most: number): Promise<{ nodes: Node[]; later: boolean }> {
  const nodes = new Map(path.map((node) => [node.id, node]));
  const done = new Set<string>();
  let level = path.slice(0, 1);
  while (level.length > 0) {
    for (const { id } of level) done.add(id);
    const depth = (level[0] as Node).depth + 1;
    const ids = level.map(({ id }) => id);
    const rows = await momentsFollowing(db, ids)
      .limit(most + 1)
      .toArray();
    const next: Node[] = [];
    for (const row of rows) {
      if (done.has(row.id)) continue;
      const node = nodes.get(row.id) ?? nodeOf(row.id, row, depth);
      if (!nodes.has(row.id) && nodes.size >= most) return { nodes: [...nodes.values()], later: true };
      nodes.set(row.id, node);
      next.push(node);
    }
    level = next;
  }
  return { nodes: [...nodes.values()], later: false };
}

function nodeOf(id: string, row: StoredMoment | undefined, depth: number): Node {
  const moment = readRecord('moment', row);
  const followsId = row?.followsId;
  return { id, depth, ...(followsId !== undefined && { followsId }), ...(moment && { moment }) };
}

/** By the time it happened; what is missing has none and stands where it was followed: first. */
function inTime(a: Node, b: Node): number {
  const time = ({ moment }: Node) => moment?.happenedAt ?? Number.NEGATIVE_INFINITY;
  const [x, y] = [time(a), time(b)];
  return x === y ? a.depth - b.depth || (a.id < b.id ? -1 : 1) : x - y;
}
