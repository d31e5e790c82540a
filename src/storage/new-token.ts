import { newId } from '../domain/id.ts';
import type { Ports } from '../domain/ports.ts';

/** A name for an act that cannot be guessed from another one. */
export function newToken(ports: Ports): string {
  return newId(ports.now(), ports.random());
}
