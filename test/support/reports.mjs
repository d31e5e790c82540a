/** What the extension noted of its own faults: `storage.local` holds the last hundred. */
export async function reports(browser) {
  const page = await browser.ownPage();
  const { errors = [] } = await page.run(() => chrome.storage.local.get('errors'));
  return errors.map(({ where, name, message, times }) => `${where}: ${name} ${message} (${times}×)`);
}
