import { posix } from 'node:path';
import { importsOf, type Module, parseModule, type TextFile } from './source.ts';

/** What a folder of `src` may import: whole folders (`domain`), single files (`storage/queries`), types of single files, packages. */
type Allowed = { folders: readonly string[]; types?: readonly string[]; packages: readonly string[] };

const page: Allowed = {
  folders: ['domain', 'messages/client', 'storage/queries', 'search', 'transfer', 'platform', 'components'],
  types: ['messages/protocol', 'storage/rows'],
  packages: ['preact'],
};

/** The import table of the house. Every folder of `src` stands here: a new one has to be given its place first. */
export const TABLE: { readonly [folder: string]: Allowed } = {
  domain: { folders: [], packages: ['valibot', 'ts-fsrs'] },
  sites: { folders: ['domain'], packages: [] },
  transfer: { folders: ['domain'], packages: ['entities', 'fflate', 'htmlparser2', 'papaparse', 'vcard4-ts'] },
  search: { folders: ['domain'], packages: [] },
  sync: { folders: ['domain'], packages: [] },
  messages: { folders: ['domain', 'platform'], packages: ['valibot'] },
  // The search index lies in the database: its rows are made and read by the pure rules in `search`.
  storage: { folders: ['domain', 'search'], packages: ['dexie'] },
  // The locale file gives the type of its keys.
  platform: { folders: ['domain'], types: ['static'], packages: ['webextension-polyfill'] },
  components: { folders: ['domain', 'platform'], packages: ['preact', 'lucide'] },
  content: {
    folders: ['domain', 'sites', 'messages/client', 'messages/push', 'platform', 'components'],
    types: ['messages/protocol', 'messages/card-order'],
    packages: ['preact'],
  },
  popup: page,
  // Charts are drawn in one screen alone.
  options: { ...page, packages: [...page.packages, 'uplot'] },
  background: {
    folders: [
      'domain',
      'messages/server',
      'messages/rare-parsers',
      'storage',
      'search',
      'transfer',
      'sync',
      'platform',
    ],
    types: ['messages/protocol'],
    packages: [],
  },
  static: { folders: [], packages: [] },
};

/** Single files that may do more than their folder, each with its reason. */
const EXCEPTIONS: { readonly [file: string]: readonly string[] } = {
  // A pasted address is read by the site files, in the page, with no request.
  'src/options/add-person/read-address.ts': ['sites'],
};

/** Packages that must never reach a script inside a web page, not even by way of another folder. */
const NOT_IN_PAGES = ['webextension-polyfill', 'dexie'];

/** What one file imports that its folder may not. */
export function importFaults(module: Module): string[] {
  const { path } = module.file;
  const folder = folderOf(path);
  if (folder === undefined) return path.endsWith('.d.ts') ? [] : [`${path}: stands in no folder of src`];
  const allowed = TABLE[folder];
  if (!allowed) return [`${path}: the folder ${folder} has no row in the import table`];
  return importsOf(module).flatMap(({ from, typeOnly, line }) => {
    if (!from.startsWith('.')) {
      return allowed.packages.includes(packageOf(from)) ? [] : [`${path}:${line}: ${folder} may not use ${from}`];
    }
    const target = targetOf(path, from);
    const to = target.replace(/^src\//, '');
    const fits = (name: string) => to === name || to.startsWith(`${name}/`) || to.startsWith(`${name}.`);
    // The path of a built script is a string, not code.
    const isScriptPath = folder === 'background' && fits('content') && from.endsWith('?script');
    const ok =
      fits(folder) ||
      isScriptPath ||
      allowed.folders.some(fits) ||
      (typeOnly && allowed.types?.some(fits)) ||
      EXCEPTIONS[path]?.some(fits);
    return ok ? [] : [`${path}:${line}: ${folder} may not import ${to}`];
  });
}

/** Packages that a file in `content` would carry into every page, by any way. */
export function carriedFaults(files: readonly TextFile[]): string[] {
  const modules = new Map(files.map((file) => [file.path, parseModule(file)]));
  const faults: string[] = [];
  for (const start of modules.keys()) {
    if (!/^src\/content\/[^/]+\.iife\.tsx?$/.test(start)) continue;
    for (const [path, from] of reachedFrom(start, modules)) {
      if (NOT_IN_PAGES.includes(packageOf(from))) faults.push(`${start} carries ${from} by way of ${path}`);
    }
  }
  return faults;
}

function reachedFrom(start: string, modules: ReadonlyMap<string, Module>): [string, string][] {
  return filesOf(start, modules).flatMap((path) =>
    carriedBy(modules.get(path)).flatMap((from): [string, string][] => (from.startsWith('.') ? [] : [[path, from]])),
  );
}

/** The files of ours that a script is made of, itself first. */
export function filesOf(start: string, modules: ReadonlyMap<string, Module>): readonly string[] {
  const seen = new Set([start]);
  for (const path of seen) {
    for (const from of carriedBy(modules.get(path))) if (from.startsWith('.')) seen.add(targetOf(path, from));
  }
  return [...seen];
}

function carriedBy(module: Module | undefined): readonly string[] {
  return module ? importsOf(module).flatMap(({ from, typeOnly }) => (typeOnly ? [] : [from])) : [];
}

function targetOf(path: string, from: string): string {
  return posix.join(posix.dirname(path), from.replace(/\?.*$/, ''));
}

function folderOf(path: string): string | undefined {
  return /^src\/([^/]+)\//.exec(path)?.[1];
}

function packageOf(from: string): string {
  return from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/');
}
