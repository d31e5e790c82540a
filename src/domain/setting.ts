import * as v from 'valibot';
import { line } from './field.ts';
import { DEFAULT_RHYTHM } from './touch.ts';

const rhythm = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3_650));

/** What the user can set. Defaults are the quiet choice. Entries are never part of settings. */
export const settings = v.object({
  /** `auto` follows the system. */
  theme: v.picklist(['auto', 'light', 'dark']),
  /** A locale folder such as `en`; `auto` follows the browser. */
  language: v.pipe(v.string(), v.regex(/^(auto|[a-z]{2,3}(_[A-Z]{2})?)$/)),
  /** The `+ PLN` control and marks in X's pages. */
  xControls: v.boolean(),
  /** In-page control on LinkedIn: off until the user turns it on. */
  linkedinControls: v.boolean(),
  /** Tie marks beside names of people in the network. */
  marks: v.boolean(),
  /** Unix ms until which all marks and controls are hidden (screen sharing); 0 = not. */
  hiddenUntil: v.number(),
  /** The mark on the toolbar button when this page or person is saved. */
  badge: v.boolean(),
  /** What was learned and noted comes back for recall by itself, from the next day on. */
  reviewNew: v.boolean(),
  /** Sites, as `foldedHost` writes them, where no tie marks stand though marks are on. */
  marksOff: v.pipe(v.array(line), v.maxLength(500)),
  /** Sites where the toolbar button stays bare though its mark is on. */
  badgeOff: v.pipe(v.array(line), v.maxLength(500)),
  /** How many moments come back for recall in a day. */
  reviewPerDay: v.pipe(v.number(), v.integer(), v.minValue(3), v.maxValue(15)),
  /** What is due is said by the badge, once a day at most. */
  reminders: v.boolean(),
  /** An old copy outside the browser is mentioned, once a week at most. */
  copyReminder: v.boolean(),
  /** Days between touches by tie, where the user set none for the person; 0 = never remind. */
  rhythms: v.strictObject({ strong: rhythm, weak: rhythm, 'very-weak': rhythm }),
  /** The first-run page was finished or left. */
  welcomed: v.boolean(),
});
export type Settings = v.InferOutput<typeof settings>;

export const DEFAULT_SETTINGS: Settings = {
  theme: 'auto',
  language: 'auto',
  xControls: true,
  linkedinControls: false,
  marks: true,
  hiddenUntil: 0,
  badge: true,
  marksOff: [],
  badgeOff: [],
  reviewNew: true,
  reviewPerDay: 5,
  reminders: true,
  copyReminder: true,
  rhythms: DEFAULT_RHYTHM,
  welcomed: false,
};

/** What a script in a page needs to know, and no more. */
export type PageSettings = {
  /** The in-page control is on for this page's site and not hidden now. */
  controls: boolean;
  /** Tie marks are on and not hidden now. */
  marks: boolean;
  theme: Settings['theme'];
  /** Absent = the browser's own language serves. */
  words?: Words;
};

/** Words by key, in the form of a locale file: `$name$` stands for a placeholder, whose content is `$1`…`$9`. */
export type Words = Readonly<
  Record<string, { message: string; placeholders?: Readonly<Record<string, { content: string }>> }>
>;
