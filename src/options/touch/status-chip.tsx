import { balance } from '../../domain/reciprocity.ts';
import { touch } from '../../domain/touch.ts';
import { t } from '../../platform/i18n.ts';
import type { PersonRow, TouchQuery } from '../../storage/rows.ts';

/** The one thing to know about somebody in a list: resting, losing touch, give back, in balance, met. Nothing where there is nothing to say. */
export function StatusChip({ row: { person, stats }, query }: { row: PersonRow; query: TouchQuery | undefined }) {
  if (person.resting) return <span class="chip">{t('status_resting')}</span>;
  if (person.kind !== 'person') return null;
  const { lastAt, learned, gave } = stats;
  const facts = { ...person, since: person.createdAt, ...(lastAt !== undefined && { lastAt }) };
  const isLosing = query && touch(facts, query.now, query.rhythms).state === 'losing-touch';
  if (isLosing) return <span class="chip madder">{t('status_losing')}</span>;
  const said = balance({ took: learned, gave });
  if (said === 'give-back') return <span class="chip weld">{t('balance_give_back')}</span>;
  if (said === 'in-balance') return <span class="chip moss">{t('balance_in_balance')}</span>;
  return stats.inPerson ? <span class="chip">{t('status_met')}</span> : null;
}
