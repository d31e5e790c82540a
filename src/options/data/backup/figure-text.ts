import { t } from '../../../platform/i18n.ts';

/** `22 Nov 2026, 09:00`. */
export function dateText(at: number): string {
  return new Date(at).toLocaleString(t('locale_tag'), { dateStyle: 'medium', timeStyle: 'short' });
}

/** `3.4 MB`: bytes in the unit that fits. */
export function sizeText(bytes: number): string {
  const [unit, size] =
    bytes >= 1e9
      ? (['gigabyte', bytes / 1e9] as const)
      : bytes >= 1e6
        ? (['megabyte', bytes / 1e6] as const)
        : (['kilobyte', bytes / 1e3] as const);
  const maximumFractionDigits = size < 10 ? 1 : 0;
  return new Intl.NumberFormat(t('locale_tag'), { style: 'unit', unit, maximumFractionDigits }).format(size);
}
