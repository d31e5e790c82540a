import { t } from '../platform/i18n.ts';

/** `1,032`, as the chosen language writes it. */
export function numberText(count: number): string {
  return count.toLocaleString(t('locale_tag'));
}
