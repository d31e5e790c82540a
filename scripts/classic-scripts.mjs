import { parseAst } from 'vite';

/** Where the scripts of the worker find each other. */
const SHELF = 'weftScripts';
/** Our policy takes no plain text as the address of a script, but from its one maker, which knows the files beside it. */
const LOAD =
  `${SHELF}.load=(path)=>{const make=(file)=>{if(!/^[\\w-]+\\.js$/.test(file))throw new TypeError(file);return file};` +
  `${SHELF}.urls??=globalThis.trustedTypes?.createPolicy("weft",{createScriptURL:make})??{createScriptURL:make};` +
  `importScripts(${SHELF}.urls.createScriptURL(path))};` +
  // A page has no such way: the script stands in it, after this one, and is there when the page is loaded.
  `if(globalThis.document)${SHELF}.load=()=>new Promise((done)=>addEventListener("load",done));`;

/**
 * The chunks of the worker as plain scripts. A service worker has no `import()`, but a plain one may load a script of
 * its own at any time, if it loaded it once when it was installed: so the first script does that, and so each of the
 * others is there when it is asked for, and costs nothing before. What they share stands on one shelf.
 */
export function classicScripts(chunks) {
  const later = chunks.filter(({ isEntry }) => !isEntry).map(({ fileName }) => fileName);
  return chunks.map((chunk) => ({ fileName: chunk.fileName, source: plain(chunk, later) }));
}

function plain({ fileName, code, isEntry }, later) {
  const changes = [];
  walk(parseAst(code), (node) => {
    const from = () => node.source.value ?? node.source.quasis[0].value.cooked;
    if (node.type === 'ImportDeclaration') changes.push({ node, text: taken(node.specifiers, shelf(from())) });
    if (node.type === 'ExportNamedDeclaration') changes.push({ node, text: put(node.specifiers, shelf(fileName)) });
    if (node.type === 'ImportExpression') changes.push({ node, text: loaded(from()) });
    if (/^Export(?:All|Default)Declaration$|^MetaProperty$/.test(node.type) && node.meta?.name !== 'new')
      throw new Error(`A plain script cannot say ${node.type}.`);
  });
  const body = changes
    .sort((a, b) => b.node.start - a.node.start)
    .reduce((text, { node, text: instead }) => text.slice(0, node.start) + instead + text.slice(node.end), code.trim());
  const start = isEntry ? `globalThis.${SHELF}={};${LOAD}${later.map(installed).join('')}` : '';
  const script = `"use strict";(()=>{${start}${body}})();\n`;
  // What loads another script has to stand in an `async` function of its own: elsewhere this is no script.
  parseAst(script);
  return script;
}

function installed(fileName) {
  return `addEventListener("install",()=>${SHELF}.load(${JSON.stringify(fileName)}));`;
}

function shelf(path) {
  return `${SHELF}[${JSON.stringify(path.replace('./', ''))}]`;
}

function taken(specifiers, place) {
  return `const{${specifiers.map(({ imported, local }) => `${imported.name}:${local.name}`).join()}}=${place};`;
}

function put(specifiers, place) {
  return `${place}={${specifiers.map(({ exported, local }) => `${exported.name}:${local.name}`).join()}};`;
}

function loaded(path) {
  return `(${shelf(path)}||await ${SHELF}.load(${JSON.stringify(path.replace('./', ''))}),${shelf(path)})`;
}

function walk(node, visit) {
  if (!node || typeof node !== 'object') return;
  if (typeof node.type === 'string') visit(node);
  for (const value of Object.values(node)) {
    if (Array.isArray(value)) for (const one of value) walk(one, visit);
    else if (value && typeof value === 'object') walk(value, visit);
  }
}
