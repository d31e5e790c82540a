import type { Caller } from '../messages/server.ts';
import { browser } from '../platform/native.ts';

/** What the browser says about a sender. Read field by field: browsers leave out what they do not know. */
export type MessageSender = {
  id?: string | undefined;
  url?: string | undefined;
  origin?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined; incognito?: boolean; url?: string | undefined } | undefined;
};

/**
 * Who sent a message. `undefined` = nobody we answer: another extension, a frame inside a page (Weft's scripts run in
 * top frames alone), a page shown inside another, a page that is only being prerendered, an opaque or local document.
 */
export function callerOf(sender: MessageSender): Caller | undefined {
  if (sender.id !== browser.runtime.id || !sender.url) return undefined;
  if ((sender.frameId ?? 0) !== 0) return undefined;
  const own = browser.runtime.getURL('');
  if (sender.url.startsWith(own)) {
    if (sender.origin !== undefined && sender.origin !== own.replace(/\/$/, '')) return undefined;
    return { kind: 'page', url: sender.url, incognito: sender.tab?.incognito ?? false };
  }
  const tabId = sender.tab?.id;
  if (tabId === undefined || !/^https?:\/\//i.test(sender.url) || !URL.canParse(sender.url)) return undefined;
  if (sender.origin !== undefined && sender.origin !== new URL(sender.url).origin) return undefined;
  // The tab's address follows `pushState`, the sender's is the one the document was loaded from (Chromium).
  const url = sameOrigin(sender.tab?.url, sender.url) ?? sender.url;
  return { kind: 'content', tabId, frameId: 0, url, incognito: sender.tab?.incognito ?? false };
}

function sameOrigin(url: string | undefined, other: string): string | undefined {
  return url && URL.canParse(url) && new URL(url).origin === new URL(other).origin ? url : undefined;
}
