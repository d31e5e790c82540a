import type { KeyLine } from '../../components/keys.tsx';
import { t } from '../../platform/i18n.ts';

/** What the keyboard does in the application. */
export function keyLines(): readonly KeyLine[] {
  return [
    { keys: ['/'], does: t('keys_filter') },
    { keys: ['j', '↓'], does: t('keys_next') },
    { keys: ['k', '↑'], does: t('keys_previous') },
    { keys: [t('keys_name_enter')], does: t('keys_open') },
    { keys: [t('keys_name_escape')], does: t('keys_back') },
    { keys: [saveKeys()], does: t('keys_save') },
    { keys: [t('review_space')], does: t('review_key_reveal') },
    { keys: ['1', '2', '3', '4'], does: t('review_key_grade') },
    { keys: ['m', 'e', 'g', 'u'], does: t('review_key_more') },
    { keys: ['l'], does: t('keys_log') },
    { keys: [t('review_space'), '⇧↓', 'Ctrl A'], does: t('bulk_key') },
    { keys: ['s', 'm', 'd', 'r', 't'], does: t('touch_keys') },
    { keys: ['?'], does: t('keys_show') },
  ];
}

/** The keys that save a form, as this machine's keyboard names them. */
export function saveKeys(): string {
  return /Mac/.test(navigator.userAgent) ? t('keys_name_save_mac') : t('keys_name_save');
}
