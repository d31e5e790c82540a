import type { Group } from '../../domain/group.ts';
import { t } from '../../platform/i18n.ts';
import { dayText } from '../day-text.ts';

/** When a group ends, ended or was put away; `–` for one that goes on. */
export function endText({ archivedAt, endsAt }: Group, now: number): string {
  if (archivedAt !== undefined) return t('group_put_away_on', dayText(archivedAt));
  if (endsAt === undefined) return '–';
  // It ends with a day, so the last moment that belongs to it names the day.
  return t(endsAt <= now ? 'group_ended' : 'group_ends', dayText(endsAt - 1));
}
