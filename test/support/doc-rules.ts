import { lineAt, type Module, type Node, walk } from './source.ts';

/** What a statement declares. A plain value may speak for itself: only functions, classes and types need a docstring. */
type Declared = { name: string; statement: Node; mustSay: boolean };

/**
 * Functions, classes and types that other files see say in one place what they are: shapes, units, what may be absent,
 * and errors. A type that is read off a value of the same file (`typeof x`) is explained with that value.
 */
export function docFaults(module: Module): string[] {
  const { file } = module;
  const all = (module.program['body'] as readonly Node[]).flatMap(declaredIn);
  // One declaration speaks for all of the name: the first of overloads, a value and its type.
  const said = new Set(all.filter(({ statement }) => hasDoc(module, statement)).map(({ name }) => name));
  return all
    .filter(({ statement, mustSay }) => mustSay && statement.type === 'ExportNamedDeclaration')
    .filter(({ name, statement }) => !said.has(name) && !valuesOf(statement).some((value) => said.has(value)))
    .map(({ name, statement }) => `${file.path}:${lineAt(file, statement.start)}: ${name} has no docstring`);
}

function declaredIn(statement: Node): Declared[] {
  const declared = declarationOf(statement);
  if (declared?.type !== 'VariableDeclaration') {
    const name = (declared?.['id'] as { name?: string } | null | undefined)?.name;
    return name === undefined ? [] : [{ name, statement, mustSay: true }];
  }
  return (declared['declarations'] as { id: { name?: string }; init: Node | null }[]).flatMap(({ id, init }) =>
    id.name === undefined ? [] : [{ name: id.name, statement, mustSay: /Function|Class/.test(init?.type ?? '') }],
  );
}

function declarationOf(statement: Node): Node | undefined {
  return statement.type === 'ExportNamedDeclaration'
    ? ((statement['declaration'] as Node | null) ?? undefined)
    : statement;
}

/** Directly above, with nothing between. */
function hasDoc({ file, comments }: Module, { start }: Node): boolean {
  return comments.some(
    (comment) => file.text.startsWith('/**', comment.start) && /^[ \t]*\n?$/.test(file.text.slice(comment.end, start)),
  );
}

function valuesOf(statement: Node): string[] {
  const names: string[] = [];
  if (declarationOf(statement)?.type !== 'TSTypeAliasDeclaration') return names;
  walk(statement, (node) => {
    const name = node.type === 'TSTypeQuery' ? (node['exprName'] as { name?: string }).name : undefined;
    if (name !== undefined) names.push(name);
  });
  return names;
}
