import { agoText } from '../../components/time-ago.tsx';
import { ago } from '../../domain/when.ts';
import { t } from '../../platform/i18n.ts';
import { useBackups } from '../data/backup/use-backups.ts';

/** Where the data is, and how old its newest backup. */
export function SideNote() {
  const at = useBackups()?.backups[0]?.at;
  const now = Date.now();
  if (at === undefined) return <p class="side-note">{t('shell_local_only')}</p>;
  const isFresh = ago(at, now).unit === 'now';
  return <p class="side-note">{isFresh ? t('shell_backed_up_now') : t('shell_backed_up', agoText(at, now))}</p>;
}
