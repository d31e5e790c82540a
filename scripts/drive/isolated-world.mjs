/** Runs functions of a page of Chromium where our resting script runs: only it can speak to the worker. */
export async function isolatedWorld(browser, page) {
  const session = await browser.context.newCDPSession(page.raw);
  const worlds = [];
  session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await session.send('Runtime.enable');
  const world = worlds.find(
    ({ auxData, origin }) => auxData?.type === 'isolated' && origin.startsWith('chrome-extension'),
  );
  if (!world) throw new Error('The resting script has no world in this page.');
  return async (fn, ...args) => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      contextId: world.id,
      expression: `(${fn})(...${JSON.stringify(args)})`,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
}
