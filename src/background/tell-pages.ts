import { LOOK_AGAIN } from '../messages/server.ts';
import { browser } from '../platform/native.ts';
import { builtInSites, optionalSites } from '../platform/permissions.ts';

/** Tells the resting scripts in open pages that something they may show has changed. */
export async function tellPages(): Promise<void> {
  const url = [...builtInSites(), ...(await optionalSites())];
  const tabs = await browser.tabs.query({ url });
  for (const { id } of tabs) {
    // No script rests in this tab (yet, or any more): it asks when it comes.
    if (id !== undefined) browser.tabs.sendMessage(id, LOOK_AGAIN, { frameId: 0 }).catch(() => undefined);
  }
}
