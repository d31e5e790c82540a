import { useState } from 'preact/hooks';
import { numberText } from '../../components/number-text.ts';
import { t } from '../../platform/i18n.ts';
import { listMoments } from '../../storage/queries.ts';
import type { PersonPage } from '../../storage/rows.ts';
import { useLive } from '../live.ts';
import { BalanceChip } from './balance-chip.tsx';
import { DraftDialog } from './draft-dialog.tsx';
import { factsOf } from './draft-facts.ts';
import { GiveChips } from './give-chips.tsx';
import { logGiving } from './log-giving.ts';
import { MonthsChart } from './months-chart.tsx';

/** What I took from somebody and gave back, over time; and one press to note what was given just now. */
export function PersonGive({ page: { person, stats, profiles } }: { page: PersonPage }) {
  const [drafting, setDrafting] = useState(false);
  const people = [{ id: person.id, name: person.name }];
  // The latest thing learned from them is what a thank-you is most likely about.
  const latest = useLive(
    (db) => listMoments(db, { personId: person.id, kind: 'learned', offset: 0, limit: 1 }),
    `latest-learned ${person.id}`,
  ).value?.rows[0]?.moment;
  return (
    <section class="card give-card" aria-label={t('give_title')}>
      <header>
        <h2>{t('give_title')}</h2>
        <span class="hint">{t('give_figures', numberText(stats.learned), numberText(stats.gave))}</span>
        {person.kind === 'person' && <BalanceChip stats={stats} />}
      </header>
      <GiveChips people={people} />
      <button type="button" class="button small" onClick={() => setDrafting(true)}>
        {t('draft_open')}
      </button>
      <MonthsChart personId={person.id} />
      {drafting && (
        <DraftDialog
          facts={factsOf(person.name, latest, profiles)}
          onClose={() => setDrafting(false)}
          onLog={(purpose) => {
            setDrafting(false);
            void logGiving(purpose, people);
          }}
        />
      )}
    </section>
  );
}
