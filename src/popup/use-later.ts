import { useEffect, useState } from 'preact/hooks';
import { afterPaint } from './after-paint.ts';

type Later = {
  ThisPage: typeof import('./this-page/this-page.tsx').ThisPage;
  LogPanel: typeof import('./log/log-panel.tsx').LogPanel;
  SearchResults: typeof import('./search/results.tsx').SearchResults;
  Keys: typeof import('../components/keys.tsx').Keys;
  database: typeof import('./database.ts');
};

/** All that the first paint does not need, loaded right after it; each part is there as soon as it can be. */
export function useLater(): Partial<Later> {
  const [later, setLater] = useState<Partial<Later>>({});
  useEffect(() => afterPaint(() => load((part) => setLater((before) => ({ ...before, ...part })))), []);
  return later;
}

function load(add: (part: Partial<Later>) => void): void {
  // What is on the page comes first: it takes the longest way, by the worker into the page and back.
  void import('./this-page/this-page.tsx').then(({ ThisPage }) => add({ ThisPage }));
  void import('./database.ts').then((database) => add({ database }));
  void import('./search/results.tsx').then(({ SearchResults }) => add({ SearchResults }));
  void import('./log/log-panel.tsx').then(({ LogPanel }) => add({ LogPanel }));
  void import('./later.ts').then(({ Keys, askToPersist }) => {
    add({ Keys });
    return askToPersist();
  });
}
