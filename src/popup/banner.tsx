import { failureText } from '../components/failure-text.ts';
import type { FailureCode } from '../domain/result.ts';
import { t } from '../platform/i18n.ts';

/** Why the list may not be the whole of it, and what is safe. Always in the page, so that screen readers hear what appears. */
export function Banner({ trouble }: { trouble: FailureCode | undefined }) {
  return <div role="status">{trouble && <p class="banner">{bannerText(trouble)}</p>}</div>;
}

function bannerText(trouble: FailureCode): string {
  if (trouble === 'private-window') return t('popup_private');
  return trouble === 'too-new' ? failureText(trouble) : t('popup_storage_failed');
}
