import { useEffect, useState } from 'preact/hooks';
import { countText } from '../../components/count-text.ts';
import { call } from '../../messages/client.ts';
import { browser } from '../../platform/browser.ts';
import { t } from '../../platform/i18n.ts';
import { counts as readCounts } from '../../storage/queries.ts';
import { useLive } from '../live.ts';

type Space = { usage?: number; quota?: number; persisted?: boolean; queued?: number; open?: boolean };

/** What is stored, how much room it takes, and how safe it is. */
export function StorageSection() {
  const counts = useLive(readCounts, 'counts').value;
  const [space, setSpace] = useState<Space>({});
  useEffect(() => void readSpace().then(setSpace), []);
  const { usage, quota, persisted, queued = 0 } = space;
  return (
    <section class="card" aria-labelledby="settings-storage">
      <h2 id="settings-storage">{t('settings_storage')}</h2>
      <p>{t('settings_storage_where')}</p>
      <dl class="key-list">
        {counts && (
          <div>
            <dt>{t('settings_stored')}</dt>
            <dd>
              {countText('person', counts.people)} · {countText('moment', counts.moments)}
              {counts.organisations > 0 &&
                ` · ${t('network_chip_organisations', counts.organisations.toLocaleString(t('locale_tag')))}`}
            </dd>
          </div>
        )}
        {usage !== undefined && (
          <div>
            <dt>{t('settings_space')}</dt>
            <dd>{quota ? t('settings_space_of', megabytes(usage), megabytes(quota)) : megabytes(usage)}</dd>
          </div>
        )}
        {persisted !== undefined && (
          <div>
            <dt>{t('settings_kept')}</dt>
            <dd>
              {persisted ? (
                t('settings_kept_yes')
              ) : (
                <>
                  {t('settings_kept_no')}{' '}
                  <button
                    type="button"
                    class="button"
                    onClick={() => void navigator.storage.persist().then(readSpace).then(setSpace)}
                  >
                    {t('settings_kept_ask')}
                  </button>
                </>
              )}
            </dd>
          </div>
        )}
      </dl>
      {(queued > 0 || space.open === false) && (
        <p class="warn" role="status">
          {queued > 0 ? t('settings_queued', queued) : t('shell_database_failed')}
        </p>
      )}
    </section>
  );
}

async function readSpace(): Promise<Space> {
  const space: Space = {};
  try {
    const { usage, quota } = await navigator.storage.estimate();
    if (usage !== undefined) space.usage = usage;
    if (quota !== undefined) space.quota = quota;
    space.persisted = (await navigator.storage.persisted()) || (await isExempt());
  } catch {
    // Private windows refuse to say; the lines are left out.
  }
  const state = await call('storage.check', {});
  return state.ok ? { ...space, queued: state.value.queued, open: state.value.database === 'open' } : space;
}

/**
 * Chromium never clears the data of an extension with `unlimitedStorage`, but does not call it persistent:
 * https://developer.chrome.com/docs/extensions/develop/concepts/storage-and-cookies
 */
function isExempt(): Promise<boolean> | false {
  const chromium = browser.runtime.getURL('').startsWith('chrome-');
  return chromium && browser.permissions.contains({ permissions: ['unlimitedStorage'] });
}

function megabytes(bytes: number): string {
  const [unit, size] = bytes >= 1e9 ? (['gigabyte', bytes / 1e9] as const) : (['megabyte', bytes / 1e6] as const);
  return new Intl.NumberFormat(t('locale_tag'), {
    style: 'unit',
    unit,
    maximumFractionDigits: size < 10 ? 1 : 0,
  }).format(size);
}
