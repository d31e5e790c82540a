import { servePractice } from '../../scripts/practice/serve.mjs';

/** What a page can find out about us, noted by a script of its own that runs before anything else. */
const WITNESS = `
  const seen = { added: [], attributes: [], globals: Object.getOwnPropertyNames(window), listeners: 0 };
  Object.defineProperty(document, 'witness', { value: seen });
  new MutationObserver((records) => {
    if (document.readyState !== 'complete') return;
    for (const { type, target, attributeName, addedNodes } of records) {
      if (type === 'attributes') seen.attributes.push(target.localName + ' ' + attributeName);
      for (const node of addedNodes) seen.added.push(node.outerHTML ?? node.data);
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
`;

/** What the witness in the page has noted; runs in the page. */
export type Witness = { added: string[]; attributes: string[]; globals: string[] };

/** A page of the practice feed with a witness in it, and without a policy, so that the witness may run. */
export function watchedPage(address: string): string {
  const served = servePractice(new URL(address));
  if (!served) throw new Error(`Nothing is served at ${address}`);
  return served.body.replace('<head>', `<head><script>${WITNESS}</script>`);
}

/** Runs in the page: what it knows by now. */
export function testimony(): Witness & { newGlobals: string[]; sheets: number; ours: string[] } {
  const { witness } = document as unknown as { witness: Witness };
  const known = new Set([...witness.globals, 'witness', 'seen']);
  const text = document.documentElement.outerHTML + performance.getEntries().map(({ name }) => name);
  return {
    ...witness,
    newGlobals: Object.getOwnPropertyNames(window).filter((name) => !known.has(name)),
    sheets: document.adoptedStyleSheets.length + document.styleSheets.length,
    ours: text.match(/(?:chrome|moz)-extension:[^"' ]*|weft/gi) ?? [],
  };
}
