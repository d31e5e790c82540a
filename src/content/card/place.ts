/** Where the card stands, from the left and top of the view. `sheet` = along the bottom of a narrow one. */
export type Place = { kind: 'beside'; left: number; top: number } | { kind: 'sheet' };

type Box = { left: number; top: number; right: number; bottom: number };
type Size = { width: number; height: number };

/** Between the card and what is around it, in CSS pixels. */
export const GAP = 16;
export const NARROW = 480;

/** Beside what it is about, on the side where reading goes on, else on the other; where there is no room, at that edge. */
export function placeCard(anchor: Box | undefined, card: Size, view: Size, isRtl: boolean): Place {
  if (view.width <= NARROW) return { kind: 'sheet' };
  const end = view.width - GAP - card.width;
  const edge = isRtl ? GAP : Math.max(GAP, end);
  const top = clamp(anchor ? anchor.top - GAP : GAP, GAP, Math.max(GAP, view.height - GAP - card.height));
  if (!anchor) return { kind: 'beside', left: edge, top };
  const right = anchor.right + GAP;
  const left = anchor.left - GAP - card.width;
  const fits = [
    { at: right, is: right <= end },
    { at: left, is: left >= GAP },
  ];
  const chosen = (isRtl ? fits.reverse() : fits).find(({ is }) => is);
  return { kind: 'beside', left: chosen?.at ?? edge, top };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
