import { newId } from '../domain/id.ts';

/** An id made in the page, so that what is sent twice is stored once. */
export function freshId(): string {
  return newId(Date.now(), crypto.getRandomValues(new Uint8Array(16)));
}
