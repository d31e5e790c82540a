import { fail, ok, type Result } from '../domain/result.ts';
import type { CardHandle, CardOrder } from '../messages/server.ts';
import { browser } from '../platform/native.ts';
import { report } from '../platform/report.ts';
import { scripts } from './scripts.ts';

/** What our scripts leave in the isolated world of a page. */
type PageScope = { weftCard?: CardHandle; weftReader?: { readPage(): unknown } };

/**
 * Brings the card into the tab's page and tells it what to do. Gives the page's address; `no-access` where the browser
 * does not let us in.
 */
export async function openCard(tabId: number, order: CardOrder): Promise<Result<string>> {
  // A page where a card was opened before has the scripts already: no second parsing.
  let url = await runInPage(tabId, orderCard, [order]);
  if (url.ok && url.value === null) {
    const brought = await bring(tabId, [scripts.article, scripts.reader, scripts.card]);
    url = brought.ok ? await runInPage(tabId, orderCard, [order]) : brought;
  }
  if (!url.ok) return url;
  if (typeof url.value === 'string') return ok(url.value);
  await report('worker: card', { name: 'internal', message: 'the card did not start' });
  return fail('internal', 'card');
}

/** Is our card, or what it says after saving, in the tab's page? */
export async function isCardShown(tabId: number): Promise<boolean> {
  const shown = await runInPage(tabId, askCard, []);
  return shown.ok && shown.value === true;
}

/** Reads the tab's page with the built reader: its own plain data, not checked yet. */
export async function readPage(tabId: number): Promise<Result<unknown>> {
  const first = await runInPage(tabId, askReader, []);
  if (!first.ok || first.value !== null) return first;
  const brought = await bring(tabId, [scripts.article, scripts.reader]);
  return brought.ok ? runInPage(tabId, askReader, []) : brought;
}

async function bring(tabId: number, files: string[]): Promise<Result<null>> {
  const brought = await inTab(() => browser.scripting.executeScript({ target: topFrame(tabId), files }));
  return brought.ok ? ok(null) : brought;
}

/** `null` = the script is not there, or threw: browsers give no result then. */
async function runInPage<A extends unknown[]>(
  tabId: number,
  func: (...args: A) => unknown,
  args: A,
): Promise<Result<unknown>> {
  const run = await inTab(() =>
    browser.scripting.executeScript({ target: topFrame(tabId), func: func as (...args: unknown[]) => unknown, args }),
  );
  return run.ok ? ok(run.value[0]?.result ?? null) : run;
}

/** The browser says no in words that differ: whatever it is, we are not in that page. */
async function inTab<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await work());
  } catch (error) {
    return fail('no-access', error instanceof Error ? error.name : 'refused');
  }
}

/** Never a frame inside the page: a card there would be cut to the frame, and the worker answers no such sender. */
function topFrame(tabId: number): { tabId: number; frameIds: number[] } {
  return { tabId, frameIds: [0] };
}

/** Runs in the page: it may use nothing from outside itself. */
function orderCard(order: CardOrder): string | null {
  const { weftCard } = globalThis as unknown as PageScope;
  if (!weftCard) return null;
  weftCard.open(order);
  return location.href;
}

/** Runs in the page, too. */
function askCard(): boolean {
  return (globalThis as unknown as PageScope).weftCard?.isShown() ?? false;
}

/** Runs in the page, too. */
function askReader(): unknown {
  const { weftReader } = globalThis as unknown as PageScope;
  return weftReader ? weftReader.readPage() : null;
}
