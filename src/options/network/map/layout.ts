import type { Tie } from '../../../domain/tie.ts';
import type { MapPerson } from '../../../storage/queries.ts';

/** A ring of the map; people without a tie stand outside all three. */
export type Ring = Tie | 'unset';
export const RINGS: readonly Ring[] = ['strong', 'weak', 'very-weak', 'unset'];

/** Most sectors with a tag of their own: there are five dyes that tell apart. */
export const SECTORS = 5;

/** A person's place, in units of the map: the user stands at 0, 0; one unit is one CSS pixel at scale 1. */
export type Node = MapPerson & {
  x: number;
  y: number;
  /** Radius of the dot. */
  r: number;
  ring: Ring;
  /** Number of the sector, from 0; `SECTORS` = none of the tags. */
  sector: number;
};

/** A slice of the circle: the people of one topic. */
export type Sector = {
  sector: number;
  /** Absent = people with none of the top tags. */
  tag?: string;
  /** Angles in radians, clockwise from the top. */
  from: number;
  to: number;
};

/** A map without colours and without a camera, in its own units. */
export type Layout = {
  nodes: readonly Node[];
  sectors: readonly Sector[];
  /** Of each ring that is drawn, the radius of its circle. */
  rings: readonly { ring: Ring; radius: number }[];
  /** Everything lies within this radius. */
  radius: number;
};

/** Room around a dot, its radius at no moments, and the least radius of the circle, by ring. */
const SIZES: Readonly<Record<Ring, { gap: number; dot: number; least: number }>> = {
  strong: { gap: 62, dot: 9, least: 92 },
  weak: { gap: 30, dot: 6.5, least: 178 },
  'very-weak': { gap: 17, dot: 4.5, least: 262 },
  unset: { gap: 13, dot: 3.5, least: 320 },
};
const ROW = 0.8;
const BETWEEN_RINGS = 46;
const TURN = Math.PI * 2;
/** Nothing is squeezed thinner than this share of the circle. */
const LEAST_SHARE = 0.06;

/**
 * Where everybody stands: rings by tie, sectors by the user's top tags, in each the most moments first. Pure: the same
 * people give the same picture. Rings grow outward with the people in them, so that no two dots lie on each other.
 */
export function layOut(people: readonly MapPerson[], topTags: readonly string[]): Layout {
  const tags = topTags.slice(0, SECTORS);
  const bySector = new Map<number, MapPerson[]>();
  for (const person of people) {
    // The first of their topics that has a sector: what they stand for most.
    const at = tags.indexOf(person.tags.find((tag) => tags.includes(tag)) ?? '');
    const sector = at < 0 ? SECTORS : at;
    const members = bySector.get(sector) ?? [];
    members.push(person);
    bySector.set(sector, members);
  }
  const sectors = shareOut(bySector, tags);
  const nodes: Node[] = [];
  const rings: { ring: Ring; radius: number }[] = [];
  let edge = 0;
  for (const ring of RINGS) {
    const inRing = sectors.map((sector) => ({
      sector,
      members: (bySector.get(sector.sector) ?? []).filter((person) => ringOf(person) === ring).sort(mostFirst),
    }));
    const empty = inRing.every(({ members }) => members.length === 0);
    if (empty && ring === 'unset') continue;
    const radius = Math.max(SIZES[ring].least, edge + BETWEEN_RINGS);
    rings.push({ ring, radius });
    edge = radius;
    for (const { sector, members } of inRing) edge = Math.max(edge, place(nodes, members, ring, sector, radius));
  }
  return { nodes, sectors, rings, radius: edge + 46 };
}

function ringOf({ tie }: MapPerson): Ring {
  return tie ?? 'unset';
}

function mostFirst(a: MapPerson, b: MapPerson): number {
  return b.moments - a.moments || (a.id < b.id ? -1 : 1);
}

/** The circle shared out by how many there are; by the root of it, so that one large tag leaves room for the others. */
function shareOut(bySector: ReadonlyMap<number, readonly MapPerson[]>, tags: readonly string[]): Sector[] {
  const present = [...bySector].sort(([a], [b]) => a - b);
  const total = present.reduce((sum, [, members]) => sum + Math.sqrt(members.length), 0);
  const raw = present.map(([, members]) => Math.max(LEAST_SHARE, Math.sqrt(members.length) / (total || 1)));
  const sum = raw.reduce((all, share) => all + share, 0);
  let from = 0;
  return present.map(([sector], at) => {
    const to = from + ((raw[at] ?? 0) / (sum || 1)) * TURN;
    const tag = tags[sector];
    const one = { sector, from, to, ...(tag !== undefined && { tag }) };
    from = to;
    return one;
  });
}

/** Places the members of one sector on one ring, row after row outward. Gives the radius of the last row. */
function place(
  nodes: Node[],
  members: readonly MapPerson[],
  ring: Ring,
  { sector, from, to }: Sector,
  radius: number,
): number {
  const { gap, dot } = SIZES[ring];
  let row = radius;
  let placed = 0;
  while (placed < members.length) {
    const room = Math.max(1, Math.floor(((to - from) * row) / gap));
    const left = members.length - placed;
    const here = Math.min(room, left);
    for (let at = 0; at < here; at++) {
      const person = members[placed + at];
      if (!person) break;
      const angle = from + ((to - from) * (at + 0.5)) / here;
      const r = dot + Math.min(dot, Math.sqrt(person.moments) * (dot / 9));
      nodes.push({ ...person, x: Math.sin(angle) * row, y: -Math.cos(angle) * row, r, ring, sector });
    }
    placed += here;
    if (placed < members.length) row += gap * ROW;
  }
  return row;
}
