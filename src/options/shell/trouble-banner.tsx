import { useEffect, useState } from 'preact/hooks';
import { failureText } from '../../components/failure-text.ts';
import type { FailureCode } from '../../domain/result.ts';
import { call } from '../../messages/client.ts';
import { t } from '../../platform/i18n.ts';
import { browser } from '../../platform/native.ts';
import { isUpgradeAwaited } from '../../storage/queries.ts';
import { RescueButton } from '../data/backup/rescue-button.tsx';
import { useOpening, useTrouble } from '../live.ts';

const LOOK_AGAIN_MS = 1_000;
/** In this tab: it has begun anew for a database that the worker called ready. */
const BEGUN_ANEW = 'begun-anew';

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
      {trouble && (isUpgradeAwaited() ? <Upgrading /> : <Trouble code={trouble.code} />)}
    </div>
  );
}

function Trouble({ code }: { code: FailureCode }) {
  return (
    <div class="banner">
      <p>{wordsFor(code)}</p>
      {code !== 'private-window' && (
        <>
          <RescueButton />
          <button type="button" class="button" onClick={() => location.reload()}>
            {t('shell_try_again')}
          </button>
        </>
      )}
    </div>
  );
}

/**
 * The worker makes a backup, then brings the database to its new schema: a moment, after which the page begins anew. Where it
 * has done so once and still waits, the worker is that of an earlier build: a browser that was started on replaced files
 * under the same version goes on with the script it knows.
 */
function Upgrading() {
  const [isWorkerOld, setWorkerOld] = useState(false);
  useEffect(() => {
    const look = async () => {
      const state = await call('storage.check', {});
      if (!state.ok || state.value.database !== 'open') return;
      if (sessionStorage.getItem(BEGUN_ANEW)) return setWorkerOld(true);
      sessionStorage.setItem(BEGUN_ANEW, 'yes');
      location.reload();
    };
    void look();
    const timer = setInterval(() => void look(), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, []);
  return (
    <div class="banner">
      <p>{t(isWorkerOld ? 'shell_worker_old' : 'shell_upgrading')}</p>
      {isWorkerOld && (
        <button type="button" class="button" onClick={() => browser.runtime.reload()}>
          {t('shell_worker_anew')}
        </button>
      )}
    </div>
  );
}

function wordsFor(code: FailureCode): string {
  if (code === 'private-window') return t('shell_private_window');
  return code === 'storage-failed' || code === 'storage-full' ? t('shell_database_failed') : failureText(code);
}
