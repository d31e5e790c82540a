/**
 * The little of the extension API that a script inside a web page needs. Chrome (from 99 with Manifest V3) and Firefox
 * both give promises here, so no polyfill travels into every page: the resting script has a budget of 24 KB.
 */
type Listener = (message: unknown, sender: { id?: string }) => Promise<unknown> | undefined;
type PageRuntime = {
  /** Absent once the extension was updated, reloaded or removed: this script is then an orphan. */
  readonly id?: string;
  sendMessage(message: unknown): Promise<unknown>;
  readonly onMessage: { addListener(listener: Listener): void; removeListener(listener: Listener): void };
};
type PageApi = {
  readonly runtime?: PageRuntime;
  readonly i18n: { getMessage(key: string, substitutions?: string | string[]): string };
  /** Chrome: opens closed shadow roots to us. Firefox has `Element.openOrClosedShadowRoot` instead. */
  readonly dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null };
  /** Firefox: the element that the context menu was opened on, for a moment. */
  readonly menus?: { getTargetElement(targetElementId: number): Element | null };
};

const scope = globalThis as unknown as { browser?: PageApi; chrome: PageApi };

/**
 * The API object: `runtime` disappears from it when the extension is gone, so it is read afresh each time, and nothing
 * of it before it is needed: the browser makes it at the first touch, half a millisecond in every page.
 */
export function api(): PageApi {
  return scope.browser?.runtime ? scope.browser : scope.chrome;
}

/** False once this script is an orphan: nothing of it may act any more. */
export function isAlive(): boolean {
  try {
    return Boolean(api().runtime?.id);
  } catch {
    // Firefox throws "dead object" where Chrome gives undefined.
    return false;
  }
}
