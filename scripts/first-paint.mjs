import { fileURLToPath } from 'node:url';

const ENTRY = fileURLToPath(new URL('../src/popup/main.tsx', import.meta.url)).replaceAll('\\', '/');

/** Small pieces and rules that both pages use, the popup after it has painted. */
const SHARED = /\/src\/(?:domain\/|platform\/(?:persist|reminder)\.|components\/(?:keys|count-text|first-click)\.)/;

/**
 * Groups what the popup needs before it first paints into two files: its own part, and the part that it shares with
 * the full application. Left alone, the bundler makes a file of every handful of modules that the same pages share:
 * twenty files for 20 KB, and fetching each of them costs the popup about as much as running it. What little it shares
 * later is one file, too.
 */
export function firstPaintGroup() {
  let needed;
  let later;
  return (id, graph) => {
    needed ??= neededBy(graph);
    later ??= neededBy(graph, true);
    // Styles that both pages share: left to themselves they fall to the popup's part, and the application would run it.
    if (/\/src\/components\/[^?]*\.css$/.test(id)) return 'first-paint';
    if (!needed.has(id)) return later.has(id) && SHARED.test(id) ? 'shared' : null;
    return id.includes('/src/popup/') ? 'popup' : 'first-paint';
  };
}

/** The popup's entry, every script that it imports, and that these import; with what it loads later, or without. */
function neededBy(graph, isLater = false) {
  const found = new Set([ENTRY]);
  for (const id of found) {
    const { importedIds = [], dynamicallyImportedIds = [] } = graph.getModuleInfo(id) ?? {};
    const next = isLater ? [...importedIds, ...dynamicallyImportedIds] : importedIds;
    for (const one of next) if (!/\.css(?:$|\?)/.test(one)) found.add(one);
  }
  return found;
}
