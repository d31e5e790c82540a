import { useState } from 'preact/hooks';
import type { TouchQuery } from '../../storage/rows.ts';
import { useSettings } from '../settings/use-settings.ts';

/** What the lists of keeping touch are asked with: the rhythms as set, and the time at which the screen came. */
export function useTouchQuery(): TouchQuery | undefined {
  const [settings] = useSettings();
  // A list that is asked anew at every drawing would never come to rest; a minute more or less is nothing to a rhythm of days.
  const [now] = useState(() => Date.now());
  return settings && { now, rhythms: settings.rhythms };
}
