import type { ComponentChildren } from 'preact';
import { countText } from '../../../components/count-text.ts';
import { numberText } from '../../../components/number-text.ts';
import { type Backup, type Copies, outsideAt } from '../../../domain/backup.ts';
import { t } from '../../../platform/i18n.ts';
import { countTrash, counts as readCounts } from '../../../storage/queries.ts';
import { useLive } from '../../live.ts';
import { Switch } from '../../settings/switch.tsx';
import { useSettings } from '../../settings/use-settings.ts';
import { dateText, sizeText } from '../backup/figure-text.ts';
import { useSpace } from './use-space.ts';

/** What is stored, how much room it takes, and how safe it is: the one place that says so. */
export function StateSection({ backups, copies }: { backups: readonly Backup[]; copies: Copies }) {
  const counts = useLive(readCounts, 'counts').value;
  const trash = useLive(countTrash, 'trash count').value;
  const [settings, change] = useSettings();
  const { space, askToKeep } = useSpace();
  const { usage, quota, persisted, queued, open } = space;
  const newest = backups[0];
  const outside = outsideAt(copies);
  return (
    <section class="card data-state" aria-labelledby="data-state">
      <h2 id="data-state">{t('state_title')}</h2>
      <p class="hint">{t('settings_storage_where')}</p>
      <dl>
        {counts && (
          <Line name={t('settings_stored')}>
            {countText('person', counts.people)} · {countText('moment', counts.moments)}
            {counts.organisations > 0 && ` · ${countText('organisation', counts.organisations)}`}
          </Line>
        )}
        {trash !== undefined && (
          <Line name={t('trash_title')}>
            {trash > 0 ? t('state_trash', numberText(trash)) : t('state_trash_empty')}
          </Line>
        )}
        <Line name={t('state_backup')}>{newest ? dateText(newest.at) : t('state_none_yet')}</Line>
        <Line name={t('state_outside')}>{outside === undefined ? t('state_none_yet') : dateText(outside)}</Line>
        {usage !== undefined && (
          <Line name={t('settings_space')}>
            {quota ? t('settings_space_of', sizeText(usage), sizeText(quota)) : sizeText(usage)}
          </Line>
        )}
        {persisted !== undefined && (
          <Line name={t('settings_kept')}>
            {persisted ? (
              t('settings_kept_yes')
            ) : (
              <>
                {t('settings_kept_no')}{' '}
                <button type="button" class="button small" onClick={askToKeep}>
                  {t('settings_kept_ask')}
                </button>
              </>
            )}
          </Line>
        )}
        {queued !== undefined && (
          <Line name={t('state_waiting')}>
            <span class={queued > 0 ? 'warn' : ''}>
              {queued > 0 ? t('settings_queued', queued) : t('state_nothing_waits')}
            </span>
          </Line>
        )}
      </dl>
      {open === false && (
        <p class="warn" role="status">
          {t('shell_database_failed')}
        </p>
      )}
      {settings && (
        <Switch
          label={t('state_remind')}
          hint={t('state_remind_hint')}
          on={settings.copyReminder}
          onChange={(copyReminder) => change({ copyReminder })}
        />
      )}
    </section>
  );
}

function Line({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
