import { type Camera, type Point, type Size, toPicture } from './camera.ts';
import type { Picture } from './draw.ts';
import type { Layout, Node, Sector } from './layout.ts';

/** Most names in one picture: more can be read by nobody, and text is what costs most. */
const MOST = 90;
/** From this size on, dots that are not strong are named too. */
const NAMED_FROM = 1.4;
/** So few in sight are all named, whatever their tie: there is room. */
const FEW = 24;
const HEIGHT = 16;
/** Of the middle of a sector's name from the sides of the picture, in pixels. */
const MARGIN = 40;
/** Of the card's colour around each letter: a name is read on dots and threads, too. In pixels, both sides together. */
const HALO = 4;

type Box = { left: number; top: number; right: number; bottom: number };

/** Names of rings, sectors and people, the closest first; a name that would lie on another is left out. */
export function drawLabels(context: CanvasRenderingContext2D, picture: Picture, seen: readonly Node[]): void {
  const { inks, camera, layout, size, words, chosen, marked } = picture;
  const taken: Box[] = [];
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = HALO;
  context.strokeStyle = inks.card;
  context.font = `12px ${inks.font}`;
  context.fillStyle = inks.hint;
  for (const { ring, radius } of layout.rings) {
    write(context, taken, words.rings[ring], toPicture(camera, { x: 0, y: radius + 12 / camera.scale }, size));
  }
  for (const sector of layout.sectors) {
    if (sector.tag !== undefined) write(context, taken, sector.tag, sectorNameAt(sector, layout, camera, size));
  }
  context.font = `600 12px ${inks.font}`;
  context.fillStyle = inks.ink;
  const named = seen.filter((node) => node === chosen || isNamed(node, seen.length, camera.scale, marked));
  let left = MOST;
  for (const node of chosen ? [chosen, ...named] : named) {
    if (left === 0) break;
    const { x, y } = toPicture(camera, node, size);
    const above = { x, y: y - node.r * camera.scale - 11 };
    if (write(context, taken, shortName(node.name), above)) left -= 1;
  }
}

/** Is this one of `inSight` dots written a name at? While words are searched for, those that have them are, and no others. */
export function isNamed(node: Node, inSight: number, scale: number, marked?: ReadonlySet<string>): boolean {
  if (marked) return marked.has(node.id);
  return inSight <= FEW || scale >= NAMED_FROM || (node.ring === 'strong' && scale > 0.45);
}

/**
 * Where a sector's name stands: outside the last ring, in the middle of the sector. Where it would not fit beside the ring
 * it moves along it until it does; where the ring goes out of the picture it stays at the side, to say what is there.
 */
export function sectorNameAt({ from, to }: Sector, { radius }: Layout, camera: Camera, size: Size): Point {
  const angle = (from + to) / 2;
  const far = radius - 18;
  const at = toPicture(camera, { x: Math.sin(angle) * far, y: -Math.cos(angle) * far }, size);
  const x = Math.min(size.width - MARGIN, Math.max(MARGIN, at.x));
  if (Math.abs(at.x - x) > MARGIN) return { x, y: at.y };
  const me = toPicture(camera, { x: 0, y: 0 }, size);
  const up = Math.sqrt(Math.max(0, (far * camera.scale) ** 2 - (x - me.x) ** 2));
  return { x, y: at.y > me.y ? me.y + up : me.y - up };
}

/** Writes a text unless it would lie on another. */
function write(
  context: CanvasRenderingContext2D,
  taken: Box[],
  text: string,
  { x, y }: { x: number; y: number },
): boolean {
  const half = widthOf(context, text) / 2 + 3;
  const box = { left: x - half, right: x + half, top: y - HEIGHT / 2, bottom: y + HEIGHT / 2 };
  const covered = taken.some(
    (one) => one.left < box.right && one.right > box.left && one.top < box.bottom && one.bottom > box.top,
  );
  if (covered) return false;
  taken.push(box);
  context.strokeText(text, x, y);
  context.fillText(text, x, y);
  return true;
}

/** `Lena Fischer` as `Lena F.`; one word, and scripts that put no spaces, stay as they are. Long ones are cut. */
export function shortName(name: string): string {
  const words = name.trim().split(/\s+/);
  const [first = '', last] = [words[0], words.length > 1 ? words.at(-1) : undefined];
  const letter = last && [...last].find((one) => /\p{L}/u.test(one));
  const cut = [...first].length > 14 ? `${[...first].slice(0, 13).join('')}…` : first;
  return letter ? `${cut} ${letter.toLocaleUpperCase()}.` : cut;
}

const widths = new Map<string, number>();

function widthOf(context: CanvasRenderingContext2D, text: string): number {
  const key = `${context.font}|${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    if (widths.size > 2_000) widths.clear();
    width = context.measureText(text).width;
    widths.set(key, width);
  }
  return width;
}
