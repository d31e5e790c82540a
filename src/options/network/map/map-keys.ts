import { isChord } from '../../../components/list-step.ts';
import type { Direction } from './nearby.ts';

/** What a key does to the map. `fit` shows all of it; `step` and `open` are about the chosen dot. */
type MapAct =
  | { kind: 'step'; direction: Direction }
  | { kind: 'zoom'; larger: boolean }
  | { kind: 'fit' }
  | { kind: 'open' };

const STEPS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** What a key does while the map has the focus; `undefined` = nothing of the map's. */
export function mapKey(event: KeyboardEvent): MapAct | undefined {
  if (isChord(event)) return undefined;
  const direction = STEPS[event.key];
  if (direction) return { kind: 'step', direction };
  if (event.key === '+' || event.key === '=') return { kind: 'zoom', larger: true };
  if (event.key === '-') return { kind: 'zoom', larger: false };
  if (event.key === '0' || event.key === 'Home') return { kind: 'fit' };
  return event.key === 'Enter' ? { kind: 'open' } : undefined;
}
