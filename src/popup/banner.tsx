import { failureText } from '../components/failure-text.ts';
import type { FailureCode } from '../domain/result.ts';
import { t } from '../platform/i18n.ts';

/** Why the list may not be the whole of it, and what is safe. Always in the page, so that screen readers hear what appears. */
export function Banner({ trouble, isOpening }: { trouble: FailureCode | undefined; isOpening: boolean }) {
  const text = trouble ? bannerText(trouble) : isOpening && t('network_preparing');
  return <div role="status">{text && <p class="banner">{text}</p>}</div>;
}

function bannerText(trouble: FailureCode): string {
  if (trouble === 'private-window') return t('popup_private');
  return trouble === 'too-new' ? failureText(trouble) : t('popup_storage_failed');
}
