import { literalText, parseScript } from './built.ts';
import { type Node, walk } from './source.ts';

type Sent = { path: string; text: string };

/** Ways to reach the network. The one that fetches our own files is `fetch`, which the policy holds to our origin. */
const NETWORK = ['XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport', 'importScripts', 'RTCPeerConnection'];
/** Addresses that name things and are never asked: XML namespaces and words inside libraries. */
const NAMES_ONLY = /^https?:\/\/(?:www\.w3\.org\/|(?:[\w-]+\.)*example(?:[./]|$))/;

/** The worker's other half: our one maker of addresses knows files beside the worker alone. */
function isOwnScript(name: string, call: Node | undefined): boolean {
  const [made] = (call?.['arguments'] as Node[] | undefined) ?? [];
  const maker = made?.['callee'] as Node | undefined;
  return name === 'importScripts' && (maker?.['property'] as { name?: string })?.name === 'createScriptURL';
}

/** Code from text, and the network, in a built script. */
export function codeFaults({ path, text }: Sent): string[] {
  const faults: string[] = [];
  walk(parseScript(path, text), (node, parent) => {
    if (node.type === 'CallExpression' || node.type === 'NewExpression') {
      const name = (node['callee'] as { name?: string }).name ?? '';
      if (name === 'eval' || name === 'Function') faults.push(`${path}: ${name}() makes code from text`);
    }
    if (node.type === 'ImportExpression' && literalText(node['source'] as Node) === undefined)
      faults.push(`${path}: loads a computed script`);
    const name = (node as { name?: string }).name ?? '';
    const isKey = parent?.type === 'Property' && parent['key'] === node;
    if (node.type === 'Identifier' && NETWORK.includes(name) && !isKey && !isOwnScript(name, parent))
      faults.push(`${path}: ${name} reaches the network`);
    if (node.type === 'Identifier' && name === 'sendBeacon') faults.push(`${path}: sendBeacon reaches the network`);
  });
  return faults;
}

/** Scripts, styles and pictures that would come from somewhere else. */
export function remoteFaults({ path, text }: Sent): string[] {
  const patterns = [
    /<(?:script|link|img|iframe|source|video|audio)\b[^>]*\b(?:src|href)\s*=\s*["']?(?:https?:)?\/\/[^"'\s>]+/gi,
    /@import\s+(?:url\()?["']?(?:https?:)?\/\/[^"')\s]+/gi,
    /\burl\(\s*["']?(?:https?:)?\/\/[^"')\s]+/gi,
    /\b(?:from|import|import\()\s*["'](?:https?:)?\/\/[^"']+/g,
    /\bfetch\(\s*["'`](?:https?:)?\/\/[^"'`]+/g,
  ];
  return patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([found]) => `${path}: ${found.slice(0, 120)}`));
}

/** Addresses in a built script that are neither a name nor a site we read: each one has to be known. */
export function foreignAddresses({ text }: Sent, known: readonly string[]): string[] {
  const found = [...text.matchAll(/https?:\/\/[\w.-]+\.[a-z]{2,}[\w./-]*/gi)].map(([address]) => address);
  return [...new Set(found)].filter(
    (address) => !NAMES_ONLY.test(address) && !known.some((start) => address.startsWith(start)),
  );
}

/** A script that is put into a page stands alone: it imports nothing, loads nothing and leaves no name behind. */
export function standaloneFaults({ path, text }: Sent): string[] {
  const program = parseScript(path, text);
  const faults: string[] = [];
  walk(program, (node) => {
    if (/^(Import|Export)/.test(node.type)) faults.push(`${path}: ${node.type}`);
  });
  for (const node of program['body'] as Node[]) {
    if (node.type !== 'ExpressionStatement' && node.type !== 'EmptyStatement')
      faults.push(`${path}: a name at top level (${node.type})`);
  }
  if (/chrome-extension:\/\/|moz-extension:\/\/|getURL\(/.test(text))
    faults.push(`${path}: an address of the extension`);
  return faults;
}
