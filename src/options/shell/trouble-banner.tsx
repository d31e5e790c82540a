import { failureText } from '../../components/failure-text.ts';
import type { FailureCode } from '../../domain/result.ts';
import { browser } from '../../platform/browser.ts';
import { t } from '../../platform/i18n.ts';
import { useOpening, useTrouble } from '../live.ts';

/** Says why the network cannot be shown, and what is safe. */
export function TroubleBanner() {
  const trouble = useTrouble();
  const isOpening = useOpening();
  // The place is always in the page, so that screen readers hear what appears in it.
  return (
    <div role="alert">
      {isOpening && !trouble && (
        <div class="banner">
          <p>{t('network_preparing')}</p>
        </div>
      )}
      {trouble && (
        <div class="banner">
          <p>{wordsFor(trouble.code)}</p>
          {!isPrivate(trouble.code) && (
            <button type="button" class="button" onClick={() => location.reload()}>
              {t('shell_try_again')}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

function wordsFor(code: FailureCode): string {
  if (isPrivate(code)) return t('shell_private_window');
  return code === 'storage-failed' || code === 'storage-full' ? t('shell_database_failed') : failureText(code);
}

/** In a private window of Firefox our pages get no database; the refusal itself does not say why. */
function isPrivate(code: FailureCode): boolean {
  return code === 'private-window' || browser.extension?.inIncognitoContext === true;
}
