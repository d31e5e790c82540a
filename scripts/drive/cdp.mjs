/** The few words of the DevTools protocol that the drivers speak, over any channel: `send(method, params)`. */

/** Runs a function in the page's main world. Not subject to the page's policy, unlike `eval`. */
export async function evaluate(send, fn, args) {
  const list = args.map((arg) => (arg === undefined ? 'undefined' : JSON.stringify(arg))).join(', ');
  return resultOf(
    await send('Runtime.evaluate', {
      expression: `(${fn})(${list})`,
      returnByValue: true,
      awaitPromise: true,
      userGesture: false,
    }),
  );
}

/** `send(method, params)` to a page of Playwright's. Once its process has died, of which no answer tells, everything fails. */
export function sendTo(session, raw) {
  const crashed = new Promise((_, reject) => {
    raw.once('crash', () => reject(new Error(`${raw.url()} crashed.`)));
  });
  crashed.catch(() => undefined); // Told to whoever asks.
  return (method, params) => Promise.race([session.send(method, params), crashed]);
}

/** Runners for the closed shadow roots that hold a piece of ours. */
export async function closedRoots(send, piece) {
  const { root } = await send('DOM.getDocument', { depth: -1, pierce: true });
  const found = [];
  const look = (node) => {
    for (const shadow of node.shadowRoots ?? []) {
      if (shadow.shadowRootType === 'closed' && holds(shadow, piece)) found.push(shadow.backendNodeId);
      look(shadow);
    }
    for (const child of node.children ?? []) look(child);
  };
  look(root);
  return Promise.all(
    found.map(async (backendNodeId) => {
      const { object } = await send('DOM.resolveNode', { backendNodeId });
      return async (fn, args) =>
        resultOf(
          await send('Runtime.callFunctionOn', {
            objectId: object.objectId,
            functionDeclaration: `function (...args) { return (${fn})(this, ...args); }`,
            arguments: args.map((value) => ({ value })),
            returnByValue: true,
            awaitPromise: true,
          }),
        );
    }),
  );
}

function holds(node, piece) {
  const attributes = node.attributes ?? [];
  const at = attributes.indexOf('data-weft');
  if (at >= 0 && at % 2 === 0 && attributes[at + 1] === piece) return true;
  return (node.children ?? []).some((child) => holds(child, piece));
}

function resultOf({ result, exceptionDetails }) {
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

const KEY_CODES = {
  Enter: 13,
  Escape: 27,
  Tab: 9,
  Space: 32,
  ArrowDown: 40,
  ArrowUp: 38,
  ArrowLeft: 37,
  ArrowRight: 39,
  Backspace: 8,
};
const MODIFIERS = { Alt: 1, Control: 2, Meta: 4, Shift: 8 };

/** Mouse and keyboard of a target that no library drives for us: the popup. */
export function inputOf(send) {
  let modifiers = 0;
  const mouse = (type, x, y, more = {}) => send('Input.dispatchMouseEvent', { type, x, y, modifiers, ...more });
  const key = (type, name) => {
    const code = KEY_CODES[name] ?? name.toUpperCase().charCodeAt(0);
    const text =
      type === 'keyDown' && modifiers === 0
        ? name.length === 1
          ? name
          : name === 'Enter'
            ? '\r'
            : undefined
        : undefined;
    return send('Input.dispatchKeyEvent', {
      type,
      key: name,
      windowsVirtualKeyCode: code,
      modifiers,
      ...(text ? { text } : {}),
    });
  };
  return {
    mouse: {
      move: (x, y) => mouse('mouseMoved', x, y),
      async click(x, y, { button = 'left' } = {}) {
        await mouse('mouseMoved', x, y);
        await mouse('mousePressed', x, y, { button, clickCount: 1 });
        await mouse('mouseReleased', x, y, { button, clickCount: 1 });
      },
    },
    keyboard: {
      async down(name) {
        modifiers |= MODIFIERS[name] ?? 0;
        await key('rawKeyDown', name);
      },
      async up(name) {
        modifiers &= ~(MODIFIERS[name] ?? 0);
        await key('keyUp', name);
      },
      async press(name) {
        await key('keyDown', name);
        await key('keyUp', name);
      },
      type: (text) => send('Input.insertText', { text }),
    },
  };
}
