import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

/** The folder that holds `package.json`. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A file of the project, as text. `path` is from the root, with `/`. */
export type TextFile = { path: string; text: string };
/** Any node of the syntax tree: its kind, its place, and whatever else that kind has. */
export type Node = { type: string; start: number; end: number } & { [field: string]: unknown };
export type Comment = { value: string; start: number; end: number };
export type Module = { file: TextFile; program: Node; comments: readonly Comment[] };
export type Import = { from: string; typeOnly: boolean; line: number };

/** Every file under `folder` whose name fits, in order. */
export function filesUnder(folder: string, fits: RegExp): TextFile[] {
  const entries = readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && fits.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}

/** The TypeScript of the extension. */
export function sourceFiles(): TextFile[] {
  return filesUnder('src', /\.tsx?$/);
}

export function parseModule(file: TextFile): Module {
  const parsed = parseSync(file.path, file.text);
  if (parsed.errors.length > 0) throw new Error(`${file.path} does not parse: ${parsed.errors[0]?.message}`);
  return { file, program: parsed.program as unknown as Node, comments: parsed.comments };
}

/** Visits every node with its parent, outermost first. */
export function walk(node: Node, visit: (node: Node, parent: Node | undefined) => void, parent?: Node): void {
  visit(node, parent);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child, visit, node);
  }
}

/** Every node of one of these kinds. */
export function nodesOf(module: Module, ...types: readonly string[]): Node[] {
  const found: Node[] = [];
  walk(module.program, (node) => {
    if (types.includes(node.type)) found.push(node);
  });
  return found;
}

export function lineAt(file: TextFile, offset: number): number {
  return file.text.slice(0, offset).split('\n').length;
}

/** What a file imports, re-exports or loads: the words in quotes, as they stand. */
export function importsOf(module: Module): Import[] {
  const types = [
    'ImportDeclaration',
    'ExportNamedDeclaration',
    'ExportAllDeclaration',
    'ImportExpression',
    'TSImportType',
  ];
  return nodesOf(module, ...types).flatMap((node) => {
    const source = (node['source'] ?? node['argument']) as { value?: unknown } | null;
    if (typeof source?.value !== 'string') return [];
    return [{ from: source.value, typeOnly: isTypeOnly(node), line: lineAt(module.file, node.start) }];
  });
}

function isTypeOnly(node: Node): boolean {
  if (node.type === 'TSImportType' || node['importKind'] === 'type' || node['exportKind'] === 'type') return true;
  const specifiers = node['specifiers'] as { importKind?: string; exportKind?: string }[] | undefined;
  if (!specifiers || specifiers.length === 0) return false;
  return specifiers.every((one) => one.importKind === 'type' || one.exportKind === 'type');
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}
