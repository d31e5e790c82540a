import { t } from '../../platform/i18n.ts';

/** The last day of a goal in words. `dueAt` is the midnight after it. */
export function dueText(dueAt: number): string {
  const day = new Date(dueAt - 1).toLocaleDateString(t('locale_tag'), { dateStyle: 'medium' });
  return t('goal_due_text', day);
}
