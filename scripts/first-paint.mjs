import { fileURLToPath } from 'node:url';

const ENTRY = fileURLToPath(new URL('../src/popup/main.tsx', import.meta.url)).replaceAll('\\', '/');

/**
 * Groups what the popup needs before it first paints into two files: its own part, and the part that it shares with
 * the full application. Left alone, the bundler makes a file of every handful of modules that the same pages share:
 * twenty files for 20 KB, and fetching each of them costs the popup about as much as running it.
 */
export function firstPaintGroup() {
  let needed;
  return (id, graph) => {
    needed ??= neededBy(graph);
    // Styles that both pages share: left to themselves they fall to the popup's part, and the application would run it.
    if (/\/src\/components\/[^?]*\.css$/.test(id)) return 'first-paint';
    if (!needed.has(id)) return null;
    return id.includes('/src/popup/') ? 'popup' : 'first-paint';
  };
}

/** The popup's entry, every script that it imports, and that these import; without what it loads later. */
function neededBy(graph) {
  const found = new Set([ENTRY]);
  for (const id of found) {
    for (const next of graph.getModuleInfo(id)?.importedIds ?? []) if (!/\.css(?:$|\?)/.test(next)) found.add(next);
  }
  return found;
}
