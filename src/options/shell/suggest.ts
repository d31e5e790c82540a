import type { PersonChoice } from '../../domain/known.ts';
import { call } from '../../messages/client.ts';

/** Tags that begin with what was typed; none where the worker does not answer. */
export async function suggestTags(prefix: string): Promise<readonly string[]> {
  const found = await call('tag.complete', { prefix });
  return found.ok ? found.value : [];
}

/** People whose name has a word that begins with what was typed (two letters at least). */
export async function suggestPeople(prefix: string): Promise<readonly PersonChoice[]> {
  const typed = prefix.trim();
  if (typed.length < 2) return [];
  const found = await call('person.complete', { prefix: typed });
  return found.ok ? found.value : [];
}
