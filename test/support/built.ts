import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, resolve, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseSync } from 'vite';
import { type Node, ROOT, walk } from './source.ts';

export type BrowserName = 'chrome' | 'firefox';
export const BROWSERS: readonly BrowserName[] = ['chrome', 'firefox'];
export const DIST = resolve(ROOT, process.env['WEFT_DIST'] ?? 'dist');

export type BuiltManifest = {
  version: string;
  permissions: string[];
  host_permissions: string[];
  optional_permissions?: string[];
  optional_host_permissions: string[];
  web_accessible_resources?: unknown;
  externally_connectable?: unknown;
  content_scripts: { matches: string[]; js: string[]; all_frames?: boolean; run_at?: string }[];
  content_security_policy: { extension_pages: string };
  background: { service_worker?: string; scripts?: string[]; type: string };
  action: { default_popup: string };
  options_ui: { page: string };
  browser_specific_settings?: { gecko: Record<string, unknown> };
  commands: Record<string, { suggested_key?: { default: string } }>;
  icons: Record<string, string>;
};

/** What the build gave for one browser. */
export function readBuilt(browser: BrowserName) {
  const folder = join(DIST, browser);
  if (!existsSync(join(folder, 'manifest.json')))
    throw new Error(`There is no build in ${folder}: run "npm run build" first.`);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  const text = (path: string) => readFileSync(join(folder, path), 'utf8');
  return { browser, folder, files, text, manifest: JSON.parse(text('manifest.json')) as BuiltManifest };
}
export type Built = ReturnType<typeof readBuilt>;

/** The file the worker starts with. */
export function workerOf({ manifest }: Built): string {
  const file = manifest.background.service_worker ?? manifest.background.scripts?.[0];
  if (!file) throw new Error('The manifest names no background script.');
  return file;
}

/** A script and every script it imports at once (`later`: also those that it loads on demand). */
export function closureOf(built: Built, start: string, later = false): string[] {
  const seen = new Set([start]);
  for (const path of seen) {
    for (const from of importedBy(built.text(path), later)) {
      seen.add(from.startsWith('/') ? from.slice(1) : posix.join(posix.dirname(path), from));
    }
  }
  return [...seen];
}

/** The scripts and styles that an extension page needs before it can paint. */
export function firstPaintOf(built: Built, page: string): string[] {
  const html = built.text(page);
  const links = [...html.matchAll(/<(?:script|link)\b[^>]*?\b(?:src|href)="([^"]+)"/g)].map(([, path]) =>
    (path ?? '').replace(/^\//, ''),
  );
  return [...new Set([page, ...links.flatMap((path) => (path.endsWith('.js') ? closureOf(built, path) : [path]))])];
}

export function sizeOf(built: Built, paths: readonly string[]): { bytes: number; gzip: number } {
  const bodies = paths.map((path) => readFileSync(join(built.folder, path)));
  const sum = (sizes: number[]) => sizes.reduce((total, size) => total + size, 0);
  return {
    bytes: sum(bodies.map((body) => body.length)),
    gzip: sum(bodies.map((body) => gzipSync(body, { level: 9 }).length)),
  };
}

export function parseScript(path: string, text: string): Node {
  return parseSync(path, text).program as unknown as Node;
}

/** The text of a literal, also of a template without expressions, which is what a minifier writes. */
export function literalText(node: Node | null | undefined): string | undefined {
  if (node?.type === 'Literal') return typeof node['value'] === 'string' ? node['value'] : undefined;
  if (node?.type !== 'TemplateLiteral' || (node['expressions'] as unknown[]).length > 0) return undefined;
  return (node['quasis'] as { value: { cooked: string } }[])[0]?.value.cooked;
}

function importedBy(text: string, later: boolean): string[] {
  const found: string[] = [];
  walk(parseScript('a.js', text), (node) => {
    if (node.type === 'ImportExpression' && !later) return;
    if (!/^(Import|Export)(Declaration|Expression|NamedDeclaration|AllDeclaration)$/.test(node.type)) return;
    const source = literalText(node['source'] as Node | null);
    if (source !== undefined) found.push(source);
  });
  return found;
}
