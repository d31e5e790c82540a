import { lineAt, type Module, type Node, nodesOf, type TextFile, walk } from './source.ts';

const BANNED_NAMES = /(?:^|[/-])(?:utils?|helpers?|common|managers?|services?|misc|shared|lib)(?=[/.-]|$)/;
const KEBAB = /^(?:[a-z0-9]+(?:-[a-z0-9]+)*)(?:\.iife|\.test|\.d|\.config)*\.(?:tsx?|mjs|css|html)$/;
/** Ways to turn text into markup or code. */
const UNSAFE = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe', 'createContextualFragment', 'srcdoc'];
const NODE_GLOBALS = ['process', 'Buffer', '__dirname', '__filename', 'require', 'global'];
const STORES = ['indexedDB', 'localStorage', 'sessionStorage'];

/** File and folder names: kebab-case, and named for what they hold. */
export function nameFaults(path: string): string[] {
  const name = path.split('/').at(-1) ?? path;
  const faults: string[] = [];
  if (!KEBAB.test(name)) faults.push(`${path}: file names are kebab-case`);
  if (BANNED_NAMES.test(path)) faults.push(`${path}: this name says nothing about what it holds`);
  return faults;
}

export function sizeFaults({ path, text }: TextFile): string[] {
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
  const limit = path.startsWith('test/') ? 400 : 250;
  return lines > limit ? [`${path}: ${lines} lines, at most ${limit}`] : [];
}

/** A path of somebody's machine, in any file. */
export function machinePathFaults({ path, text }: TextFile): string[] {
  return text.split('\n').flatMap((line, index) => {
    return /(?:^|[\s'"`(=])\/(?:home|Users|work|root)\/[\w.-]+/.test(line)
      ? [`${path}:${index + 1}: a path of one machine`]
      : [];
  });
}

/** What the shape of the code may not hold. */
export function codeFaults(module: Module): string[] {
  const { file } = module;
  const faults: string[] = [];
  const fault = (node: Node, words: string) => faults.push(`${file.path}:${lineAt(file, node.start)}: ${words}`);
  for (const node of nodesOf(module, 'TSEnumDeclaration')) fault(node, 'no enum');
  if (!file.path.endsWith('.d.ts')) {
    // What describes a bundler's imports has their default, and only an interface can be added to.
    for (const node of nodesOf(module, 'ExportDefaultDeclaration')) fault(node, 'exports have names');
    for (const node of nodesOf(module, 'TSInterfaceDeclaration')) fault(node, 'type, not interface');
  }
  for (const node of nodesOf(module, 'JSXAttribute')) {
    const name = (node['name'] as { name?: string }).name ?? '';
    if (name === 'dangerouslySetInnerHTML' || UNSAFE.includes(name)) fault(node, `${name} makes markup from text`);
  }
  for (const node of nodesOf(module, 'MemberExpression')) {
    const name = propertyOf(node);
    if (UNSAFE.includes(name)) fault(node, `${name} makes markup from text`);
    if (name === 'write' && nameOf(node['object']) === 'document') fault(node, 'document.write');
  }
  for (const node of nodesOf(module, 'CallExpression', 'NewExpression')) {
    if (['eval', 'Function'].includes(nameOf(node['callee']))) fault(node, 'no code from text');
  }
  for (const node of nodesOf(module, 'CatchClause')) {
    const body = node['body'] as Node & { body: unknown[] };
    const silent = node['param'] === null || body.body.length === 0;
    const explained = module.comments.some(({ start, end }) => start > node.start && end <= node.end);
    if (silent && !explained) fault(node, 'a catch that drops the error needs a comment naming the case');
  }
  return [...faults, ...nodeFaults(module), ...(file.path.startsWith('src/content/') ? storeFaults(module) : [])];
}

/** Nothing of Node in the extension. */
function nodeFaults(module: Module): string[] {
  const { file } = module;
  const faults: string[] = [];
  walk(module.program, (node, parent) => {
    if (node.type !== 'Identifier' || !NODE_GLOBALS.includes(nameOf(node))) return;
    const isProperty =
      parent?.type === 'MemberExpression' ? parent['property'] === node && !parent['computed'] : isName(node, parent);
    if (!isProperty) faults.push(`${file.path}:${lineAt(file, node.start)}: ${nameOf(node)} is Node's`);
  });
  if (/<reference\s+types="node"/.test(file.text) || /from 'node:/.test(file.text))
    faults.push(`${file.path}: Node types`);
  return faults;
}

/** A script in a page opens no store: it would be the page's own, or readable by it. */
function storeFaults(module: Module): string[] {
  const { file } = module;
  const faults: string[] = [];
  walk(module.program, (node) => {
    const name = node.type === 'Identifier' ? nameOf(node) : node.type === 'MemberExpression' ? propertyOf(node) : '';
    if (STORES.includes(name) || (name === 'storage' && node.type === 'MemberExpression')) {
      faults.push(`${file.path}:${lineAt(file, node.start)}: content scripts reach data by message only`);
    }
  });
  return faults;
}

/** A name that is declared or a key, not a use of the global. */
function isName(node: Node, parent: Node | undefined): boolean {
  if (parent?.type === 'TSModuleDeclaration' || parent?.type === 'TSGlobalDeclaration') return true;
  return parent?.type === 'Property'
    ? parent['key'] === node && parent['value'] !== node
    : parent?.type === 'TSPropertySignature';
}

function propertyOf(node: Node): string {
  const property = node['property'] as { name?: string; value?: unknown } | undefined;
  return property?.name ?? (typeof property?.value === 'string' ? property.value : '');
}

function nameOf(node: unknown): string {
  return (node as { name?: string } | null)?.name ?? '';
}
