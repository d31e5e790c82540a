import { ok, type Result } from '../domain/result.ts';
import { browser } from './native.ts';
import { pageShape } from './page-shape.ts';

/** What the report says before the page: which reader it is about, and how that went. Nothing of it names the page. */
export type ShapeOf = { site: string; layout?: string; outcome: string; version: string };

/** The first line of a report; the number is that of its format. */
export const SHAPE_HEAD = 'Weft page shape 1';

/** The structure of the page in this tab, as a report to copy. `no-access` where the browser lets nobody in. */
export async function shapeReport(tabId: number, about: ShapeOf): Promise<Result<string>> {
  try {
    const [frame] = await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, func: pageShape });
    const shape = frame?.result;
    if (typeof shape !== 'string') return { ok: false, code: 'unreadable' };
    const { site, layout, outcome, version } = about;
    return ok([SHAPE_HEAD, `Weft ${version}, ${site}, ${layout ?? 'no layout'}, ${outcome}`, '', shape].join('\n'));
  } catch {
    // Pages of the browser itself, stores, other profiles: the browser says no in words that differ.
    return { ok: false, code: 'no-access' };
  }
}
