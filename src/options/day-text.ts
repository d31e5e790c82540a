import { t } from '../platform/i18n.ts';

/** A day as the user's language writes it. */
export function dayText(at: number): string {
  return new Date(at).toLocaleDateString(t('locale_tag'), { dateStyle: 'medium' });
}
