import { useState } from 'preact/hooks';
import { aboutMoment } from '../../domain/giving.ts';
import { t } from '../../platform/i18n.ts';
import { findPersonPage } from '../../storage/queries.ts';
import type { MomentRow } from '../../storage/rows.ts';
import { useLive } from '../live.ts';
import { DraftDialog } from './draft-dialog.tsx';
import { factsOf } from './draft-facts.ts';
import { GiveChips } from './give-chips.tsx';
import { logGiving } from './log-giving.ts';

/** What I gave back for this moment: logged by one press as a moment that follows it, or drafted as a text. */
export function MomentGive({ row: { moment, people } }: { row: MomentRow }) {
  const [drafting, setDrafting] = useState(false);
  const there = people.flatMap(({ id, name }) => (name === undefined ? [] : [{ id, name }]));
  const [first] = there;
  const profiles = useLive(
    (db) => (first ? findPersonPage(db, first.id).then((page) => page?.profiles ?? []) : Promise.resolve([])),
    `give-profiles ${first?.id}`,
  ).value;
  // What was given is no reason to give back.
  if (!first || moment.kind === 'gave') return null;
  const about = aboutMoment(moment);
  return (
    <section class="card give-card" aria-label={t('give_log')}>
      <GiveChips people={there} about={about} />
      <button type="button" class="button small" onClick={() => setDrafting(true)}>
        {t('draft_open')}
      </button>
      {drafting && (
        <DraftDialog
          facts={factsOf(there.map(({ name }) => name).join(', '), moment, there.length === 1 ? (profiles ?? []) : [])}
          onClose={() => setDrafting(false)}
          onLog={(purpose) => {
            setDrafting(false);
            void logGiving(purpose, there, about);
          }}
        />
      )}
    </section>
  );
}
