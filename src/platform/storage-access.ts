/** An area as it is, not wrapped: the polyfill does not know this method, and calls it on the wrong object. */
type Area = { setAccessLevel?(level: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void> };
type Scope = { chrome?: { storage?: { local?: Area } }; browser?: { storage?: { local?: Area } } };

/**
 * Closes `storage.local` to scripts inside web pages, where the browser can do that (Chromium). Elsewhere the import
 * rules keep them out of it.
 */
export async function closeStorageToPages(): Promise<void> {
  const scope = globalThis as Scope;
  const area = scope.browser?.storage?.local ?? scope.chrome?.storage?.local;
  if (area?.setAccessLevel) await area.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' });
}
