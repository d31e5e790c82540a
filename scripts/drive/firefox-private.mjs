import { waitFor } from './wait.mjs';

/** Lets the extension into private windows, opens one, and gives the browsing context of its first tab. */
export async function openPrivateTab(browser) {
  const isNew = await browser.inChrome(async (id) => {
    const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
    const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
    const policy = WebExtensionPolicy.getByID(id);
    if (policy.privateBrowsingAllowed) return false;
    const permissions = { permissions: ['internal:privateBrowsingAllowed'], origins: [] };
    await ExtensionPermissions.add(id, permissions, policy.extension);
    await (await AddonManager.getAddonByID(id)).reload();
    return true;
  }, browser.addonId);
  if (isNew) {
    browser.spy = undefined;
    await browser.findBase();
  }
  // Before the private window is there: the page has to stand in a normal one, where it may read the database.
  await browser.ownPage();
  const before = await contexts(browser.session);
  await browser.inChrome(() => {
    window.OpenBrowserWindow({ private: true });
  });
  return waitFor(
    async () => (await contexts(browser.session)).find((one) => !before.includes(one)),
    'a private window',
  );
}

async function contexts(session) {
  const { result } = await session.send('browsingContext.getTree', {});
  return result.contexts.map(({ context }) => context);
}
