import type { CardOrderAbout } from '../messages/server.ts';
import { t } from '../platform/i18n.ts';
import { browser } from '../platform/native.ts';
import { report } from '../platform/report.ts';
import type { Gestures } from './gestures.ts';

const ITEM = 'save';
const ADDRESS = 4_000;
const SELECTION = 100_000;

type MenusApi = Pick<typeof browser.contextMenus, 'create' | 'removeAll' | 'onClicked'>;

/** What browsers tell about a click; Firefox alone has the element. */
export type MenuClick = {
  menuItemId: string | number;
  frameId?: number;
  linkUrl?: string;
  selectionText?: string;
  srcUrl?: string;
  targetElementId?: number;
};

/** The namespace goes by the permission: `menus` in Firefox (which tells the element), `contextMenus` elsewhere. */
export function menusApi(): MenusApi {
  return (browser.menus as MenusApi | undefined) ?? browser.contextMenus;
}

/** One item, made anew: safe to run at every installation and start. */
export async function makeMenu(): Promise<void> {
  const menus = menusApi();
  await menus.removeAll();
  menus.create(
    {
      id: ITEM,
      title: t('menu_save'),
      contexts: ['page', 'selection', 'link', 'image'],
      documentUrlPatterns: ['http://*/*', 'https://*/*'],
    },
    () => {
      // Two runs at once: the item is there, which is all we want.
      const error = browser.runtime.lastError;
      if (error && !/duplicate|already exists/i.test(error.message ?? '')) void report('worker: menu', error);
    },
  );
}

/** Opens the card about what was clicked on. Another menu's entry, and a click outside of tabs, do nothing. */
export async function onMenuClick(gestures: Gestures, click: MenuClick, tabId: number | undefined): Promise<void> {
  if (click.menuItemId !== ITEM || tabId === undefined || tabId < 0) return;
  const isTop = (click.frameId ?? 0) === 0;
  await gestures.order(tabId, {
    way: 'menu',
    quick: false,
    about: aboutOf(click),
    // The card runs in the top frame, where the element of another frame cannot be found.
    ...(isTop ? {} : { inFrame: true }),
    ...(isTop && click.targetElementId !== undefined ? { targetElementId: click.targetElementId } : {}),
  });
}

/** Cut to what a sighting can hold: a `data:` picture is megabytes long. */
function aboutOf({ linkUrl, selectionText, srcUrl }: MenuClick): CardOrderAbout {
  return {
    ...(fits(linkUrl) ? { linkUrl } : {}),
    ...(selectionText ? { selectionText: selectionText.slice(0, SELECTION) } : {}),
    ...(fits(srcUrl) ? { mediaUrl: srcUrl } : {}),
  };
}

function fits(url: string | undefined): url is string {
  return url !== undefined && url.length > 0 && url.length <= ADDRESS;
}
