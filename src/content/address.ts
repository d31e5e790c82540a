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
