/**
 * Sets the clock of the worker, as long as that lives, and of this page of the extension, as long as it is not loaded
 * anew: so many ms later than it is. The page is told as if somebody came back to it.
 */
export async function setClock(browser, ahead, page) {
  await browser.changeWorker(set, ahead);
  const run = `(ahead) => {
    (${set})(globalThis, ahead);
    document.dispatchEvent(new Event('visibilitychange'));
  }`;
  await page.run({ toString: () => run }, ahead);
}

/** Runs there. */
function set(scope, ahead) {
  scope.weftDate ??= scope.Date;
  const Real = scope.weftDate;
  scope.Date = class extends Real {
    constructor(...given) {
      super(...(given.length > 0 ? given : [Real.now() + ahead]));
    }

    static now() {
      return Real.now() + ahead;
    }
  };
}
