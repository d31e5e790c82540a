import { t } from '../../platform/i18n.ts';
import { useTrouble } from '../live.ts';

/** Says why the network cannot be shown, and what is safe. */
export function TroubleBanner() {
  const trouble = useTrouble();
  // The place is always in the page, so that screen readers hear what appears in it.
  return (
    <div role="alert">
      {trouble && (
        <div class="banner">
          <p>
            {trouble.code === 'private-window'
              ? t('shell_private_window')
              : trouble.code === 'too-new'
                ? t('error_too_new')
                : t('shell_database_failed')}
          </p>
          {trouble.code !== 'private-window' && (
            <button type="button" class="button" onClick={() => location.reload()}>
              {t('shell_try_again')}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
