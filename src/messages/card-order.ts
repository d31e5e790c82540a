import type { Capture } from '../domain/capture.ts';
import type { Settings, Words } from '../domain/setting.ts';

/**
 * What the worker tells the card in a page, after the reader and the card were brought into its top frame:
 * `globalThis.weftCard.open(order)`. Never into a frame inside the page: a card there would be cut to the frame, and
 * what was pointed at in such a frame stands in `about`.
 */
export type CardOrder = {
  /**
   * The gesture: the control in the page, the context menu, the quick-save shortcut, the shortcut that opens the card,
   * or the popup.
   */
  way: Exclude<Capture['way'], 'practice'>;
  /** Save at once what was read, with undo and no form. */
  quick: boolean;
  theme: Settings['theme'];
  /** The card's words in the language that the user chose. Absent = the browser's. */
  words?: Words;
  /** What the browser itself says about the place of a context menu click. Untrusted text of the page. */
  about?: CardOrderAbout;
  /** The context menu was opened inside a frame of the page, where no script of ours is: nothing of the page was pointed at. */
  inFrame?: boolean;
  /** Firefox: for `menus.getTargetElement`, which works for a moment only. Absent elsewhere. */
  targetElementId?: number;
};

/** What a context menu was opened on. Absent = there was nothing of that kind under the pointer. */
export type CardOrderAbout = {
  /** Where the link under the pointer leads, whatever its scheme. */
  linkUrl?: string;
  /** The selection, without its line breaks: what the reader finds in the page is better. */
  selectionText?: string;
  /** The picture, whatever its scheme. */
  mediaUrl?: string;
};

/** What the card's script leaves in its (isolated) global scope for the worker. A second injection keeps the first. */
export type CardHandle = {
  open(order: CardOrder): void;
  /** Is something of it in the page now? */
  isShown(): boolean;
};
