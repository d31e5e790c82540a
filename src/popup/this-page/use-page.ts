import { useEffect, useState } from 'preact/hooks';
import { call } from '../../messages/client.ts';
import type { PageReport } from '../../messages/protocol.ts';
import { type Candidate, candidatesOf } from './candidates.ts';

/** What is known of the page in front. */
export type PageState =
  | { step: 'reading' }
  /** The browser lets nobody read it, or nothing on it can be saved. */
  | { step: 'closed' }
  | { step: 'read'; url: string; candidates: readonly Candidate[]; health: PageReport['health'] };

/** Reads the page in front, once: the popup closes before it can change. */
export function usePage(tabId: number): PageState {
  const [state, setState] = useState<PageState>({ step: 'reading' });
  useEffect(() => {
    let gone = false;
    readPage(tabId).then((read) => gone || setState(read));
    return () => {
      gone = true;
    };
  }, []);
  return state;
}

async function readPage(tabId: number): Promise<PageState> {
  const report = await call('page.read', { tabId });
  if (!report.ok) return { step: 'closed' };
  const { sightings, health } = report.value;
  const candidates = candidatesOf(sightings);
  const first = candidates[0];
  if (!first) return { step: 'closed' };
  return { step: 'read', url: first.sighting.pageUrl, candidates, health };
}
