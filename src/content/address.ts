import { canonicalUrl } from '../domain/url.ts';

/**
 * Calls back at every new address of this document, without a timer and without touching the page's own history: the
 * Navigation API tells where the browser has it, else going back and forth does, and `check` after other changes.
 */
export function watchAddress(signal: AbortSignal, onChange: () => void): { check(): void } {
  let last = location.href;
  const check = () => {
    if (location.href === last) return;
    last = location.href;
    onChange();
  };
  const { navigation } = globalThis as { navigation?: EventTarget };
  if (navigation) navigation.addEventListener('currententrychange', check, { signal });
  else {
    addEventListener('popstate', check, { signal });
    addEventListener('hashchange', check, { signal });
  }
  return { check };
}

/** Keys of a page of no site we know, from addresses alone: its own, and the one it says is the right one. */
export function pageKeys(): string[] {
  const own = canonicalUrl(location.href);
  const told = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const claimed =
    told && URL.canParse(told, location.href) ? canonicalUrl(new URL(told, location.href).href) : undefined;
  // A page may only speak for its own host.
  const isBelievable = own && claimed && new URL(own).host === new URL(claimed).host;
  return [...new Set([own, isBelievable ? claimed : undefined])].flatMap((address) =>
    address ? [`web:${address}`] : [],
  );
}
