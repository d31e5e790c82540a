import type { Arc } from './arcs.ts';
import type { Camera, Size } from './camera.ts';
import { drawLabels } from './draw-labels.ts';
import { type Layout, type Node, SECTORS } from './layout.ts';

/** Colours as the theme has them now; a canvas knows no variables. `sectors` has one for each, and one for none. */
export type Inks = {
  ink: string;
  hint: string;
  line: string;
  card: string;
  focus: string;
  sectors: readonly string[];
  font: string;
};

/** All that is drawn. */
export type Picture = {
  layout: Layout;
  arcs: ReadonlyMap<number, readonly Arc[]>;
  camera: Camera;
  size: Size;
  /** Device pixels per CSS pixel. */
  ratio: number;
  inks: Inks;
  /** Whom a search found: the others step back. Absent = nobody searches. */
  marked?: ReadonlySet<string>;
  /** The picture is being moved: it is drawn in a hurry, and once more when it rests. */
  moving?: boolean;
  /** Whose dot has the ring of the focus. */
  chosen?: Node;
  words: { me: string; rings: Readonly<Record<Node['ring'], string>> };
};

const TURN = Math.PI * 2;
const BACK = 0.18;
/** Of each colour, while the picture moves: the eye follows the dots, and threads cost most. */
const ARCS_IN_MOTION = 40;

/** Draws one picture over the whole canvas, whose size in device pixels is that of the picture times `ratio`. */
export function draw(context: CanvasRenderingContext2D, picture: Picture): void {
  const { camera, size, ratio, inks, layout, marked } = picture;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, size.width, size.height);
  const scale = ratio * camera.scale;
  context.setTransform(
    scale,
    0,
    0,
    scale,
    ratio * (size.width / 2 - camera.x * camera.scale),
    ratio * (size.height / 2 - camera.y * camera.scale),
  );
  drawRings(context, picture);
  context.lineWidth = 1.2 / Math.max(0.4, camera.scale);
  context.globalAlpha = 0.4;
  for (const [sector, arcs] of picture.arcs) {
    const shown = picture.moving ? arcs.slice(0, ARCS_IN_MOTION) : arcs;
    drawArcs(context, shown, inks.sectors[sector] ?? inks.hint);
  }
  const seen = inSight(layout.nodes, camera, size);
  for (let sector = 0; sector <= SECTORS; sector++) {
    context.fillStyle = inks.sectors[sector] ?? inks.hint;
    const members = seen.filter((node) => node.sector === sector);
    if (marked) {
      context.globalAlpha = BACK;
      drawDots(
        context,
        members.filter(({ id }) => !marked.has(id)),
        camera.scale,
      );
    }
    context.globalAlpha = 1;
    drawDots(context, marked ? members.filter(({ id }) => marked.has(id)) : members, camera.scale);
  }
  drawMe(context, picture);
  if (picture.chosen) drawFocus(context, picture.chosen, picture);
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  drawLabels(context, picture, seen);
}

function drawRings(context: CanvasRenderingContext2D, { layout, inks, camera }: Picture): void {
  context.strokeStyle = inks.line;
  context.lineWidth = 1 / camera.scale;
  for (const { ring, radius } of layout.rings) {
    const dash = ring === 'very-weak' ? [4, 4] : ring === 'unset' ? [1, 5] : [];
    context.setLineDash(dash.map((length) => length / camera.scale));
    context.beginPath();
    context.arc(0, 0, radius, 0, TURN);
    context.stroke();
  }
  context.setLineDash([]);
}

/** Bent toward the middle, as a thread would lie. */
function drawArcs(context: CanvasRenderingContext2D, arcs: readonly Arc[], colour: string): void {
  context.strokeStyle = colour;
  context.beginPath();
  for (const { from, to } of arcs) {
    context.moveTo(from.x, from.y);
    context.quadraticCurveTo((from.x + to.x) * 0.36, (from.y + to.y) * 0.36, to.x, to.y);
  }
  context.stroke();
}

function drawDots(context: CanvasRenderingContext2D, nodes: readonly Node[], scale: number): void {
  context.beginPath();
  for (const { x, y, r } of nodes) {
    if (r * scale < 2) {
      // A circle of this size is a square to the eye, and much quicker.
      const half = Math.max(r, 0.8 / scale);
      context.rect(x - half, y - half, half * 2, half * 2);
    } else {
      context.moveTo(x + r, y);
      context.arc(x, y, r, 0, TURN);
    }
  }
  context.fill();
}

function drawMe(context: CanvasRenderingContext2D, { inks, words, camera }: Picture): void {
  // Never so small that the word cannot be read.
  const size = Math.max(1, 0.8 / camera.scale);
  context.fillStyle = inks.ink;
  context.beginPath();
  context.arc(0, 0, 18 * size, 0, TURN);
  context.fill();
  context.fillStyle = inks.card;
  context.font = `600 ${12 * size}px ${inks.font}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(words.me, 0, 0, 32 * size);
}

function drawFocus(context: CanvasRenderingContext2D, { x, y, r }: Node, { camera, inks }: Picture): void {
  context.strokeStyle = inks.focus;
  context.lineWidth = 2 / camera.scale;
  context.beginPath();
  context.arc(x, y, r + 4 / camera.scale, 0, TURN);
  context.stroke();
}

/** Those in the picture. Once a frame for ten thousand: nothing is made for each. */
function inSight(nodes: readonly Node[], { x, y, scale }: Camera, size: Size): readonly Node[] {
  const reach = 24;
  const [wide, high] = [(size.width / 2 + reach) / scale, (size.height / 2 + reach) / scale];
  return nodes.filter((node) => Math.abs(node.x - x) < wide && Math.abs(node.y - y) < high);
}
