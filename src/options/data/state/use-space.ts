import { useEffect, useState } from 'preact/hooks';
import { call } from '../../../messages/client.ts';
import { browser } from '../../../platform/browser.ts';
import { askToPersist } from '../../../platform/persist.ts';

/** What the browser says of our data, and the worker of its database. Absent = nobody said. */
export type Space = { usage?: number; quota?: number; persisted?: boolean; queued?: number; open?: boolean };

/** Sizes in bytes, read once and again after `askToKeep`, which asks the browser to keep the data; it may say no. */
export function useSpace(): { space: Space; askToKeep(): void } {
  const [space, setSpace] = useState<Space>({});
  const read = () => void readSpace().then(setSpace);
  useEffect(read, []);
  return { space, askToKeep: () => void askToPersist().then(read) };
}

async function readSpace(): Promise<Space> {
  const space: Space = {};
  try {
    const { usage, quota } = await navigator.storage.estimate();
    if (usage !== undefined) space.usage = usage;
    if (quota !== undefined) space.quota = quota;
    space.persisted = (await navigator.storage.persisted()) || (await isExempt());
  } catch {
    // Private windows refuse to say; the lines are left out.
  }
  const state = await call('storage.check', {});
  return state.ok ? { ...space, queued: state.value.queued, open: state.value.database === 'open' } : space;
}

/**
 * Chromium never clears the data of an extension with `unlimitedStorage`, but does not call it persistent:
 * https://developer.chrome.com/docs/extensions/develop/concepts/storage-and-cookies
 */
function isExempt(): Promise<boolean> | false {
  const chromium = browser.runtime.getURL('').startsWith('chrome-');
  return chromium && browser.permissions.contains({ permissions: ['unlimitedStorage'] });
}
