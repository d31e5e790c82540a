import { useMemo } from 'preact/hooks';
import { useTheme } from '../../use-theme.ts';
import type { Inks } from './draw.ts';

/** The colours of the present theme, read anew when the theme changes by setting or by the system. */
export function useInks(): Inks {
  const theme = useTheme();
  return useMemo(readInks, [theme]);
}

function readInks(): Inks {
  const style = getComputedStyle(document.documentElement);
  const of = (name: string) => style.getPropertyValue(name).trim();
  return {
    ink: of('--ink'),
    hint: of('--ink-2'),
    line: of('--line'),
    card: of('--card'),
    focus: of('--indigo'),
    // Neighbouring sectors are told apart by their names at the rim too: colour is never the only way.
    sectors: ['--weld', '--indigo', '--moss', '--madder', '--plum', '--ink-3'].map(of),
    font: of('--font') || 'sans-serif',
  };
}
