import { useEffect, useState } from 'preact/hooks';

/** Counts the changes of the theme, by setting or by the system: what draws with its colours draws anew. */
export function useTheme(): number {
  const [changes, setChanges] = useState(0);
  useEffect(() => {
    const change = () => setChanges((count) => count + 1);
    const dark = matchMedia('(prefers-color-scheme: dark)');
    dark.addEventListener('change', change);
    const theme = new MutationObserver(change);
    theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => {
      dark.removeEventListener('change', change);
      theme.disconnect();
    };
  }, []);
  return changes;
}
