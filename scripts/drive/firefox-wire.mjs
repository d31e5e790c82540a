/** Raw WebDriver BiDi, for what Puppeteer has no words for. */

/** Runs a function in a browsing context and gives back its result as data. `before` is code that its names come from. */
export async function callIn(session, target, fn, args, before = '') {
  const { result } = await session.send('script.callFunction', {
    functionDeclaration: wrapped(fn, before),
    arguments: [{ type: 'string', value: JSON.stringify(args) }],
    target,
    awaitPromise: true,
    userActivation: false,
  });
  return resultOf(result);
}

/** Runners for the closed shadow roots that hold a piece of ours. */
export async function sharedRoots(session, context, piece) {
  const { result } = await session.send('browsingContext.locateNodes', {
    context,
    locator: { type: 'css', value: 'span, div' },
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 0 },
  });
  const roots = result.nodes.map(({ value }) => value.shadowRoot).filter((root) => root?.value?.mode === 'closed');
  const runners = roots.map(({ sharedId }) => async (fn, args) => {
    const answer = await session.send('script.callFunction', {
      functionDeclaration: `async function (text) { return JSON.stringify((await (${fn})(this, ...JSON.parse(text))) ?? null); }`,
      arguments: [{ type: 'string', value: JSON.stringify(args) }],
      this: { sharedId },
      target: { context },
      awaitPromise: true,
    });
    return resultOf(answer.result);
  });
  const held = await Promise.all(
    runners.map((run) => run((root, wanted) => root.querySelector(`[data-weft="${wanted}"]`) !== null, [piece])),
  );
  return runners.filter((_, index) => held[index]);
}

/** Data crosses as text: BiDi's own form is rich and slow to read. */
function wrapped(fn, before) {
  return `async (text) => {${before}; return JSON.stringify((await (${fn})(...JSON.parse(text))) ?? null); }`;
}

function resultOf(result) {
  if (result.type === 'exception') throw new Error(result.exceptionDetails.text);
  const { value } = result.result;
  const read = value === undefined ? undefined : JSON.parse(value);
  return read === null ? undefined : read;
}
