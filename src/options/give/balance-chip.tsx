import { balance } from '../../domain/reciprocity.ts';
import { t } from '../../platform/i18n.ts';
import type { PersonStats } from '../../storage/rows.ts';

/** How giving and taking stand with somebody, as a gentle mark; nothing where there is nothing to say. */
export function BalanceChip({ stats: { learned, gave } }: { stats: PersonStats }) {
  const said = balance({ took: learned, gave });
  if (said === 'give-back') return <span class="chip weld">{t('balance_give_back')}</span>;
  return said === 'in-balance' ? <span class="chip moss">{t('balance_in_balance')}</span> : null;
}
