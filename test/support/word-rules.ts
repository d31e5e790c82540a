import { lineAt, type Module, type Node, nodesOf } from './source.ts';

export type Message = {
  message: string;
  description?: string;
  placeholders?: { [name: string]: { content: string } };
};
export type Messages = { readonly [key: string]: Message };
/** How the code names a key: the very key, or a pattern where a part of it is computed (`error_${code}`). */
export type KeyUse = { key: string | RegExp; where: string; direct: boolean; substitutions: number | undefined };

const LETTERS = /\p{L}/u;
/** Attributes that a user reads or hears. */
const SPOKEN = [
  'title',
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'placeholder',
  'alt',
  'label',
];
/** Elements whose text is no language. */
const CODE_ELEMENTS = ['style', 'script'];
const FIXED_PART = 3;

/** Every string and template of a file that might name a key; those handed straight to `t()` are `direct`. */
export function keyUses(module: Module): KeyUse[] {
  const where = (node: Node) => `${module.file.path}:${lineAt(module.file, node.start)}`;
  const direct = new Map<Node, number | undefined>();
  for (const call of nodesOf(module, 'CallExpression')) {
    const args = call['arguments'] as Node[];
    if ((call['callee'] as { name?: string }).name !== 't' || !args[0]) continue;
    const spread = args.some((arg) => arg.type === 'SpreadElement');
    for (const key of stringsIn(args[0])) direct.set(key, spread ? undefined : args.length - 1);
  }
  return nodesOf(module, 'Literal', 'TemplateLiteral').flatMap((node) => {
    const key = keyOf(node);
    if (key === undefined) return [];
    return [{ key, where: where(node), direct: direct.has(node), substitutions: direct.get(node) }];
  });
}

/** Keys that are used and not there, not used, or filled with the wrong number of substitutions. */
export function keyFaults(messages: Messages, uses: readonly KeyUse[], manifest: string): string[] {
  const faults: string[] = [];
  const used = new Set([...manifest.matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key ?? ''));
  for (const key of used) if (!messages[key]) faults.push(`manifest.json: ${key} is not in the locale`);
  for (const use of uses) {
    const keys = Object.keys(messages).filter((key) =>
      typeof use.key === 'string' ? key === use.key : use.key.test(key),
    );
    if (use.direct && keys.length === 0) faults.push(`${use.where}: ${use.key} is not in the locale`);
    for (const key of keys) {
      used.add(key);
      const needed = slotsOf(messages[key] as Message);
      if (use.direct && use.substitutions !== undefined && needed !== use.substitutions) {
        faults.push(`${use.where}: ${key} takes ${needed} substitutions, not ${use.substitutions}`);
      }
    }
  }
  for (const key of Object.keys(messages)) if (!used.has(key)) faults.push(`${key} is used nowhere`);
  return faults;
}

/** What is wrong with the messages themselves. */
export function messageFaults(messages: Messages): string[] {
  return Object.entries(messages).flatMap(([key, { message, description, placeholders = {} }]) => {
    const faults: string[] = [];
    const named = [...message.matchAll(/\$(\w+)\$/g)].map(([, name]) => (name ?? '').toLowerCase());
    const given = Object.keys(placeholders).map((name) => name.toLowerCase());
    for (const name of named) if (!given.includes(name)) faults.push(`${key}: $${name}$ has no placeholder`);
    for (const name of given)
      if (!named.includes(name)) faults.push(`${key}: the placeholder ${name} is not in the text`);
    for (const [name, { content }] of Object.entries(placeholders)) {
      if (!/^\$[1-9]$/.test(content)) faults.push(`${key}: the placeholder ${name} holds ${content}`);
    }
    if (!/^[a-z0-9]+(_[a-z0-9]+)*$/.test(key)) faults.push(`${key}: keys are snake_case`);
    if (!message.trim()) faults.push(`${key} says nothing`);
    if (!description?.trim()) faults.push(`${key} has no description for translators`);
    if (/!/.test(message)) faults.push(`${key} shouts`);
    return faults;
  });
}

/** What a translation lacks, has too much of, or fills in other places. */
export function translationFaults(messages: Messages, other: Messages): string[] {
  const faults = Object.keys(other)
    .filter((key) => !messages[key])
    .map((key) => `${key} is not in the first language`);
  for (const [key, message] of Object.entries(messages)) {
    const translated = other[key];
    if (!translated) faults.push(`${key} is not translated`);
    else if (placesOf(translated) !== placesOf(message)) faults.push(`${key}: other places than ${placesOf(message)}`);
  }
  return faults;
}

function placesOf({ message, placeholders = {} }: Message): string {
  const named = [...message.matchAll(/\$(\w+)\$/g)].map(([, name = '']) => placeholders[name.toLowerCase()]?.content);
  const numbered = [...message.matchAll(/\$([1-9])/g)].map(([whole]) => whole);
  return [...new Set([...named, ...numbered])].sort().join(' ');
}

/** Words in the markup that a translator would never see. */
export function rawWordFaults(module: Module): string[] {
  const faults: string[] = [];
  const fault = (node: Node, words: string) => {
    faults.push(`${module.file.path}:${lineAt(module.file, node.start)}: "${words.trim()}" belongs in the locale`);
  };
  for (const element of nodesOf(module, 'JSXElement', 'JSXFragment')) {
    const opening = element['openingElement'] as { name?: { name?: string } } | undefined;
    if (CODE_ELEMENTS.includes(opening?.name?.name ?? '')) continue;
    for (const child of element['children'] as Node[]) {
      if (child.type === 'JSXText' && LETTERS.test(plain(child['value']))) fault(child, plain(child['value']));
      if (child.type === 'JSXExpressionContainer') {
        for (const words of wordsIn(child['expression'] as Node)) fault(child, words);
      }
    }
  }
  for (const attribute of nodesOf(module, 'JSXAttribute')) {
    const value = attribute['value'] as Node | null;
    if (!value || !SPOKEN.includes((attribute['name'] as { name?: string }).name ?? '')) continue;
    const inner = value.type === 'JSXExpressionContainer' ? (value['expression'] as Node) : value;
    for (const words of wordsIn(inner)) fault(attribute, words);
  }
  return faults;
}

/** Figures and days that would follow the browser where the words follow the user. */
export function localeFaults({ file }: Module): string[] {
  const loose = /\.toLocale(?:Date|Time)?String\(\s*(?:\)|undefined)|\bIntl\.\w+\(\s*(?:\)|undefined)/g;
  return [...file.text.matchAll(loose)].map(
    ({ index }) => `${file.path}:${lineAt(file, index)}: names no language, say t('locale_tag')`,
  );
}

/** How many substitutions a message takes. */
export function slotsOf({ message, placeholders = {} }: Message): number {
  const contents = [message, ...Object.values(placeholders).map(({ content }) => content)];
  return Math.max(0, ...contents.flatMap((text) => [...text.matchAll(/\$([1-9])/g)].map(([, n]) => Number(n))));
}

/** Character references (`&nbsp;`) are no words. */
function plain(value: unknown): string {
  return String(value).replace(/&\w+;/g, '');
}

/** Strings that an expression shows as they stand: `'a'`, `` `a` ``, `x ? 'a' : 'b'`, `x && 'a'`. */
function wordsIn(node: Node): string[] {
  if (node.type === 'ConditionalExpression')
    return [...wordsIn(node['consequent'] as Node), ...wordsIn(node['alternate'] as Node)];
  if (node.type === 'LogicalExpression') return [...wordsIn(node['left'] as Node), ...wordsIn(node['right'] as Node)];
  if (node.type === 'Literal' && typeof node['value'] === 'string' && LETTERS.test(node['value']))
    return [node['value']];
  if (node.type === 'TemplateLiteral') return quasisOf(node).filter((text) => LETTERS.test(text));
  return [];
}

function stringsIn(node: Node): Node[] {
  if (node.type === 'ConditionalExpression')
    return [...stringsIn(node['consequent'] as Node), ...stringsIn(node['alternate'] as Node)];
  if (node.type === 'TSAsExpression' || node.type === 'TSSatisfiesExpression')
    return stringsIn(node['expression'] as Node);
  return node.type === 'Literal' || node.type === 'TemplateLiteral' ? [node] : [];
}

function keyOf(node: Node): string | RegExp | undefined {
  if (node.type === 'Literal') {
    return typeof node['value'] === 'string' && /^[a-z0-9]+_[a-z0-9_]+$/.test(node['value'])
      ? node['value']
      : undefined;
  }
  const quasis = quasisOf(node);
  if (!quasis.every((text) => /^[a-z0-9_]*$/.test(text)) || !quasis.join('').includes('_')) return undefined;
  if (quasis.length === 1) return quasis[0];
  return quasis.join('').length >= FIXED_PART ? new RegExp(`^${quasis.join('[a-z0-9_]+')}$`) : undefined;
}

function quasisOf(node: Node): string[] {
  return (node['quasis'] as { value: { cooked: string } }[]).map(({ value }) => value.cooked);
}
