import { t } from '../platform/i18n.ts';

/** The browser lets nobody read the page in front, or nothing on it can be saved. */
export function PageClosed() {
  return <p class="page-closed">{t('popup_page_closed')}</p>;
}
