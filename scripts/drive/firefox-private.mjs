import { waitFor } from './wait.mjs';

/** Lets the extension into private windows, opens one at this address, and gives the browsing context of its tab. */
export async function openPrivateTab(browser, url) {
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
  // With the address from the beginning: an empty private window loads a page of its own, and where the driver leaves
  // for another one meanwhile, Firefox takes the end of the one load for that of the other and never answers.
  await browser.inChrome((address) => {
    window.openTrustedLinkIn(address, 'window', { private: true });
  }, url);
  return waitFor(
    async () => (await contexts(browser.session)).find((one) => !before.includes(one)),
    'a private window',
  );
}

async function contexts(session) {
  const { result } = await session.send('browsingContext.getTree', {});
  return result.contexts.map(({ context }) => context);
}
