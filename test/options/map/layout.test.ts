import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arcsOf } from '../../../src/options/network/map/arcs.ts';
import { pan, reveal, toMap, toPicture, whole, zoom } from '../../../src/options/network/map/camera.ts';
import { isNamed, sectorNameAt, shortName } from '../../../src/options/network/map/draw-labels.ts';
import { layOut, SECTORS } from '../../../src/options/network/map/layout.ts';
import { nearbyOf } from '../../../src/options/network/map/nearby.ts';
import { commonTags } from '../../../src/options/network/map/use-map.ts';
import type { MapPerson } from '../../../src/storage/queries.ts';

const person = fc.record(
  {
    name: fc.string({ minLength: 1 }),
    tie: fc.constantFrom('strong' as const, 'weak' as const, 'very-weak' as const),
    tags: fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'), { maxLength: 3 }),
    moments: fc.nat(500),
  },
  { requiredKeys: ['name', 'tags', 'moments'] },
);
const people = fc
  .array(person, { maxLength: 120 })
  .map((all): MapPerson[] => all.map((one, at) => ({ ...one, id: `p${at}`, ...(at > 5 && { viaId: `p${at % 5}` }) })));
const TAGS = ['a', 'b', 'c', 'd', 'e', 'f'];
const SIZE = { width: 800, height: 600 };

describe('the layout of the map', () => {
  it('gives everybody one place, in their ring and sector, none on another', () => {
    fc.assert(
      fc.property(people, (all) => {
        const { nodes, rings, sectors, radius } = layOut(all, TAGS);
        expect(nodes.map(({ id }) => id).sort()).toEqual(all.map(({ id }) => id).sort());
        for (const node of nodes) {
          const far = Math.hypot(node.x, node.y);
          const at = rings.findIndex(({ ring }) => ring === node.ring);
          expect(far).toBeGreaterThanOrEqual((rings[at]?.radius ?? Number.NaN) - 0.01);
          expect(far).toBeLessThanOrEqual(rings[at + 1]?.radius ?? radius);
          const angle = (Math.atan2(node.x, -node.y) + Math.PI * 2) % (Math.PI * 2);
          const sector = sectors.find((one) => one.sector === node.sector);
          expect(angle).toBeGreaterThanOrEqual((sector?.from ?? 9) - 0.01);
          expect(angle).toBeLessThanOrEqual((sector?.to ?? -9) + 0.01);
        }
        const places = new Set(nodes.map(({ x, y }) => `${x.toFixed(3)} ${y.toFixed(3)}`));
        expect(places.size).toBe(nodes.length);
      }),
    );
  });

  it('is the same picture for the same people in any order', () => {
    fc.assert(
      fc.property(people, (all) => {
        const placed = (list: readonly MapPerson[]) =>
          layOut(list, TAGS)
            .nodes.map(({ id, x, y }) => `${id} ${x} ${y}`)
            .sort();
        expect(placed(all.toReversed())).toEqual(placed(all));
      }),
    );
  });

  it('draws three rings for nobody, and threads only between people who are there', () => {
    expect(layOut([], []).rings.map(({ ring }) => ring)).toEqual(['strong', 'weak', 'very-weak']);
    const all: MapPerson[] = [
      { id: '1', name: 'One', tags: [], moments: 1 },
      { id: '2', name: 'Two', tags: [], moments: 1, viaId: '1' },
      { id: '3', name: 'Three', tags: [], moments: 1, viaId: 'gone' },
      { id: '4', name: 'Four', tags: [], moments: 1, viaId: '4' },
    ];
    const arcs = [...arcsOf(layOut(all, []).nodes).values()].flat();
    expect(arcs.map(({ from, to }) => [from.id, to.id])).toEqual([['1', '2']]);
  });

  it('has sectors for the commonest topics, never for the one they were chosen by', () => {
    const all = ['x', 'x', 'y', 'z'].map((tag, at) => ({ id: `${at}`, name: 'N', tags: [tag, 'chosen'], moments: 0 }));
    expect(commonTags(all, 'chosen')).toEqual(['x', 'y', 'z']);
    expect(commonTags(all, undefined)).toHaveLength(Math.min(4, SECTORS));
  });
});

describe('the camera', () => {
  it('keeps the point under the pointer when it zooms, and shows all of it to begin with', () => {
    const camera = { x: 10, y: -20, scale: 0.7 };
    const at = { x: 600, y: 100 };
    const before = toMap(camera, at, SIZE);
    const after = toMap(zoom(camera, 1.7, at, SIZE, 400), at, SIZE);
    expect(after.x).toBeCloseTo(before.x);
    expect(after.y).toBeCloseTo(before.y);
    const corner = toPicture(whole(400, SIZE), { x: 0, y: 400 }, SIZE);
    expect(corner.y).toBeLessThanOrEqual(SIZE.height);
  });

  it('never leaves the map, and brings what is chosen into the picture', () => {
    expect(pan({ x: 0, y: 0, scale: 1 }, -9_999, 9_999, 300)).toEqual({ x: 300, y: -300, scale: 1 });
    const { x, y } = toPicture(reveal({ x: 0, y: 0, scale: 2 }, { x: 280, y: -250 }, SIZE), { x: 280, y: -250 }, SIZE);
    expect(x).toBeLessThanOrEqual(SIZE.width);
    expect(y).toBeGreaterThanOrEqual(0);
  });
});

describe('finding somebody on the map', () => {
  it('by pointer finds the dot that is nearest, as a look at all of them would', () => {
    fc.assert(
      fc.property(people, fc.integer({ min: -400, max: 400 }), fc.integer({ min: -400, max: 400 }), (all, x, y) => {
        const { nodes } = layOut(all, TAGS);
        const far = (node: { x: number; y: number; r: number }) => Math.hypot(node.x - x, node.y - y) - node.r;
        const nearest = Math.min(Number.POSITIVE_INFINITY, ...nodes.map(far));
        const found = nearbyOf(nodes).at({ x, y }, 12);
        if (nearest > 12) expect(found).toBeUndefined();
        else expect(found && far(found)).toBeCloseTo(nearest);
      }),
    );
  });

  it('by keys goes the way of the key and can reach everybody', () => {
    const all: MapPerson[] = Array.from({ length: 60 }, (_, at) => ({ id: `${at}`, name: 'N', tags: [], moments: at }));
    const { nodes } = layOut(all, []);
    const nearby = nearbyOf(nodes);
    const reached = new Set<string>();
    const look = [{ x: 0, y: 0 }] as { x: number; y: number }[];
    for (let from = look.pop(); from; from = look.pop()) {
      for (const way of ['left', 'right', 'up', 'down'] as const) {
        const next = nearby.step(from, way);
        if (!next) continue;
        if (way === 'left') expect(next.x).toBeLessThan(from.x);
        if (way === 'down') expect(next.y).toBeGreaterThan(from.y);
        if (!reached.has(next.id)) {
          reached.add(next.id);
          look.push(next);
        }
      }
    }
    expect(reached.size).toBe(all.length);
  });

  it('names people shortly, in any script', () => {
    expect(shortName('Lena Fischer')).toBe('Lena F.');
    expect(shortName('水里')).toBe('水里');
    expect(shortName('محمد الأمين')).toBe('محمد ا.');
    expect(shortName('Wolfeschlegelsteinhausen')).toBe('Wolfeschlegel…');
  });

  it('writes names while there is room, the strong ones longest, and only what was found while one searches', () => {
    const [weak, strong] = ['weak' as const, 'strong' as const].map(
      (tie) => layOut([{ id: tie, name: 'Lena Fischer', tie, tags: [], moments: 1 }], []).nodes[0],
    );
    if (!weak || !strong) throw new Error('Nobody is placed.');
    expect([isNamed(weak, 3, 0.6), isNamed(weak, 200, 0.6), isNamed(weak, 200, 1.5)]).toEqual([true, false, true]);
    expect([isNamed(strong, 200, 0.6), isNamed(strong, 200, 0.3)]).toEqual([true, false]);
    expect([isNamed(strong, 3, 1, new Set([weak.id])), isNamed(weak, 200, 0.3, new Set([weak.id]))]).toEqual([
      false,
      true,
    ]);
  });

  it('keeps the names of sectors in the picture and off the last ring', () => {
    const narrow = { width: 458, height: 698 };
    fc.assert(
      fc.property(people, (all) => {
        const layout = layOut(all, TAGS);
        const camera = whole(layout.radius, narrow);
        const last = (layout.radius - 46) * camera.scale;
        for (const sector of layout.sectors) {
          const { x, y } = sectorNameAt(sector, layout, camera, narrow);
          expect(x).toBeGreaterThanOrEqual(40);
          expect(x).toBeLessThanOrEqual(narrow.width - 40);
          expect(Math.hypot(x - narrow.width / 2, y - narrow.height / 2)).toBeGreaterThan(last);
        }
      }),
    );
  });
});
