import { useState } from 'preact/hooks';
import { t } from '../../platform/i18n.ts';
import { suggestionsOf } from '../../storage/queries.ts';
import type { PersonPage } from '../../storage/rows.ts';
import { useLive } from '../live.ts';
import { PersonField } from '../shell/person-field.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { SplitDialog } from './split-dialog.tsx';
import { Suggestion } from './suggestion.tsx';

/** Who may be the same person as this one, where anything speaks for it. */
export function MaybeSame({ id }: { id: string }) {
  const suggestions = useLive((db) => suggestionsOf(db, id), `same ${id}`).value ?? [];
  if (suggestions.length === 0) return null;
  return (
    <section class="card same-person">
      <h2>{t('merge_of_person')}</h2>
      {suggestions.map((suggestion) => (
        <Suggestion key={suggestion.id} suggestion={suggestion} without={id} />
      ))}
    </section>
  );
}

/** One person, many profiles: merging with anybody, and taking apart. */
export function SamePerson({ page }: { page: PersonPage }) {
  const { person, profiles, merged } = page;
  const [other, setOther] = useState<string>();
  const [splitting, setSplitting] = useState(false);
  return (
    <section class="card same-person">
      <h2>{t('person_same')}</h2>
      <PersonField label={t('merge_with')} without={[person.id]} onChoose={({ id }) => setOther(id)} />
      {(profiles.length > 1 || merged.length > 0) && (
        <button type="button" class="button small" onClick={() => setSplitting(true)}>
          {t('split_open')}
        </button>
      )}
      {other && <MergeDialog ids={[person.id, other]} onClose={() => setOther(undefined)} />}
      {splitting && <SplitDialog page={page} onClose={() => setSplitting(false)} />}
    </section>
  );
}
