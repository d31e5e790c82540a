/**
 * Asks the browser never to clear our data under pressure, until it once said yes. Only a page can ask: a worker has no
 * such call. With `unlimitedStorage` no browser shows the user a question for it. True = kept for good.
 */
export async function askToPersist(): Promise<boolean> {
  try {
    return (await navigator.storage.persisted()) || (await navigator.storage.persist());
  } catch {
    // Private windows have no storage to keep.
    return false;
  }
}
