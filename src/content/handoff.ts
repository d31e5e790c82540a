import type { PostSighting } from '../domain/sighting.ts';
import type { RecognisedPost } from '../sites/recognition.ts';

/**
 * What a gesture in the page was about, kept from the gesture until the card asks for it: the worker has to bring the
 * card in first, and by then the feed may have used the element for another post.
 */
export type Gesture = {
  /** `control`: the `+ PLN` button. `menu`: where the context menu was opened. */
  kind: 'control' | 'menu';
  /** What was pointed at. Weak: a remembered right click must not keep a post of the page alive. */
  target: WeakRef<Element>;
  /** Unix ms. */
  at: number;
  /** Which post it was, as its markup said at the gesture. Absent on pages whose posts we do not know. */
  post?: RecognisedPost;
  /** Does the element still show that post? */
  isSame(): boolean;
  /** The post as read at the gesture. Absent until the reader is in the page. */
  sighting?: PostSighting;
};

/** A right click older than this is not what the menu was opened on: the page swallowed the newer one. */
const MENU_MS = 120_000;

/** What the resting script and the card tell one another, in the isolated world that both live in. */
export type Handoff = {
  control?: Gesture;
  menu?: Gesture;
  /** The card saved or undid something: marks and controls look again. Set by the resting script. */
  onChange?: () => void;
};

declare global {
  var weftHandoff: Handoff | undefined;
}

/** The one handoff of this page. */
export function handoff(): Handoff {
  globalThis.weftHandoff ??= {};
  return globalThis.weftHandoff;
}

/** Remembers a gesture; the last one of its kind counts. Reads the post at once where the reader is there already. */
export function remember(gesture: Omit<Gesture, 'target' | 'sighting'>, target: Element): void {
  const sighting = gesture.kind === 'control' ? globalThis.weftReader?.readPostAt(target) : undefined;
  const kept: Gesture = { ...gesture, target: new WeakRef(target), ...(sighting ? { sighting } : {}) };
  handoff()[gesture.kind] = kept;
}

/** The gesture that an order is about; each can be taken once. `undefined` = none, or too long ago. */
export function take(kind: Gesture['kind'], now: number): Gesture | undefined {
  const shared = handoff();
  const gesture = shared[kind];
  delete shared[kind];
  return gesture && now - gesture.at < MENU_MS ? gesture : undefined;
}
