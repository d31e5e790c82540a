/**
 * What the readers ask of elements and documents. A field of a form that is called like one of these stands in its place: with
 * `<form><input name="parentElement">` the way up from that form leads back into it, for ever. (HTML standard: named access on forms and
 * on documents overrides what is built in; so it does in a content script of Chromium.)
 */
const ASKED: ReadonlySet<string> = new Set(
  'parentElement parentNode previousSibling nextSibling firstChild firstElementChild childNodes children localName nodeType nodeValue textContent ownerDocument getAttribute getAttributeNames hasAttribute querySelector querySelectorAll closest matches contains compareDocumentPosition cloneNode remove removeAttribute createTreeWalker body head documentElement'.split(
    ' ',
  ),
);
const NAMED =
  'input, button, select, textarea, fieldset, output, object, form[name], form[id], img[name], iframe[name], embed[name]';

/** The elements whose names hide something that the readers ask for. */
function clobbering(document: Document): Element[] {
  const read = Element.prototype.getAttribute;
  return [...Document.prototype.querySelectorAll.call(document, NAMED)].filter(
    (element) => ASKED.has(read.call(element, 'name') ?? '') || ASKED.has(read.call(element, 'id') ?? ''),
  );
}

function copyOf(document: Document): Document {
  const copy = Document.prototype.cloneNode.call(document, false) as Document;
  const [root] = Document.prototype.querySelectorAll.call(document, ':root');
  if (root) copy.append(copy.importNode(root, true));
  for (const element of clobbering(copy)) {
    Element.prototype.removeAttribute.call(element, 'name');
    Element.prototype.removeAttribute.call(element, 'id');
  }
  return copy;
}

/** The document itself, or, where names in it hide what is asked for, a copy without these names. The page stays as it is. */
export function unclobbered(document: Document): Document {
  return clobbering(document).length === 0 ? document : copyOf(document);
}

/**
 * The element itself, or where it stands in such a copy. Copies have no shadow roots: what is inside one is its host there. `undefined` =
 * it is no longer in the page.
 */
export function unclobberedElement(element: Element): Element | undefined {
  const document = Reflect.get(Node.prototype, 'ownerDocument', element) as Document;
  if (clobbering(document).length === 0) return element;
  let shown = element;
  for (let root = rootOf(shown); 'host' in root && root.nodeType === 11; root = rootOf(shown))
    shown = (root as ShadowRoot).host;
  const all = (of: Document): Element[] => [...Document.prototype.querySelectorAll.call(of, '*')];
  const at = all(document).indexOf(shown);
  return at < 0 ? undefined : all(copyOf(document))[at];
}

function rootOf(element: Element): Node {
  return Node.prototype.getRootNode.call(element);
}
