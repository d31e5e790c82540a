/**
 * What the readers ask of elements and documents. A field of a form that is called like one of these stands in its place: with
 * `<form><input name="parentElement">` the way up from that form leads back into it, for ever. (HTML standard: named access on forms and
 * on documents overrides what is built in; so it does in a content script of Chromium.)
 */
const ASKED: ReadonlySet<string> = new Set(
  'parentElement parentNode previousSibling nextSibling firstChild firstElementChild childNodes children localName nodeType nodeValue textContent ownerDocument getAttribute getAttributeNames hasAttribute querySelector querySelectorAll closest matches contains compareDocumentPosition cloneNode remove removeAttribute getElementsByTagName'.split(
    ' ',
  ),
);
/** What they ask of documents alone: a field may be called so, a picture or a form may not. */
const ASKED_OF_DOCUMENT: ReadonlySet<string> = new Set(
  'title body head documentElement createTreeWalker createComment importNode'.split(' '),
);
const NAMED_IN_DOCUMENT = 'form, object, img, iframe, embed';
const NAMED =
  'input, button, select, textarea, fieldset, output, object, form[name], form[id], img[name], iframe[name], embed[name]';

/** The elements whose names hide something that the readers ask for. */
function clobbering(document: Document): Element[] {
  return allIn(document, NAMED).filter((element) => {
    const names = ['name', 'id'].map((name) => Element.prototype.getAttribute.call(element, name) ?? '');
    if (names.some((name) => ASKED.has(name))) return true;
    const isOfDocument = names.some((name) => ASKED_OF_DOCUMENT.has(name));
    return isOfDocument && Element.prototype.matches.call(element, NAMED_IN_DOCUMENT);
  });
}

/** What `querySelectorAll` finds, whatever names stand in its place. */
export function allIn(root: ParentNode, selector: string): Element[] {
  const kind = Reflect.get(Node.prototype, 'nodeType', root);
  const { prototype } = kind === 9 ? Document : kind === 1 ? Element : DocumentFragment;
  return [...prototype.querySelectorAll.call(root, selector)];
}

/** The element around another one that matches, whatever names stand in the place of what finds it. */
export function around(element: Element, selector: string): Element | null {
  const parent: Element | null = Reflect.get(Node.prototype, 'parentElement', element);
  return parent && Element.prototype.closest.call(parent, selector);
}

function copyOf(document: Document): Document {
  const copy = Document.prototype.cloneNode.call(document, false) as Document;
  const [root] = allIn(document, ':root');
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
  const at = allIn(document, '*').indexOf(shown);
  return at < 0 ? undefined : allIn(copyOf(document), '*')[at];
}

function rootOf(element: Element): Node {
  return Node.prototype.getRootNode.call(element);
}
