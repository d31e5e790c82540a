/** What part of the map is seen: the point of the map in the middle of the picture, and pixels per unit. */
export type Camera = { x: number; y: number; scale: number };
/** Of the picture, in CSS pixels. */
export type Size = { width: number; height: number };
/** Of the picture in CSS pixels from its upper left corner, or of the map in its units from the user. */
export type Point = { x: number; y: number };

const MOST = 4;

/** Everything within `radius` of the user, with them in the middle. Never larger than life. */
export function whole(radius: number, { width, height }: Size): Camera {
  return { x: 0, y: 0, scale: Math.min(1, Math.max(0.01, Math.min(width, height) / (2 * radius))) };
}

/** Larger or smaller about a point of the picture, which stays where it is. From all of the map to four times life. */
export function zoom(camera: Camera, factor: number, at: Point, size: Size, radius: number): Camera {
  const least = whole(radius, size).scale / 2;
  const scale = Math.min(MOST, Math.max(least, camera.scale * factor));
  const fixed = toMap(camera, at, size);
  return {
    scale,
    x: fixed.x - (at.x - size.width / 2) / scale,
    y: fixed.y - (at.y - size.height / 2) / scale,
  };
}

/** Moved by pixels of the picture; some of the map always stays in sight. */
export function pan(camera: Camera, dx: number, dy: number, radius: number): Camera {
  const within = (value: number) => Math.min(radius, Math.max(-radius, value));
  return { ...camera, x: within(camera.x - dx / camera.scale), y: within(camera.y - dy / camera.scale) };
}

/** Moved as little as brings a point of the map into the picture, a margin away from its edge. */
export function reveal(camera: Camera, point: Point, size: Size): Camera {
  const half = (length: number) => Math.max(0, length / 2 - 40) / camera.scale;
  const near = (centre: number, value: number, reach: number) =>
    Math.min(value + reach, Math.max(value - reach, centre));
  return {
    ...camera,
    x: near(camera.x, point.x, half(size.width)),
    y: near(camera.y, point.y, half(size.height)),
  };
}

/** The point of the map that stands at a point of the picture. */
export function toMap(camera: Camera, { x, y }: Point, { width, height }: Size): Point {
  return { x: camera.x + (x - width / 2) / camera.scale, y: camera.y + (y - height / 2) / camera.scale };
}

/** Where a point of the map stands in the picture; outside of it, where it is out of sight. */
export function toPicture(camera: Camera, { x, y }: Point, { width, height }: Size): Point {
  return { x: (x - camera.x) * camera.scale + width / 2, y: (y - camera.y) * camera.scale + height / 2 };
}
