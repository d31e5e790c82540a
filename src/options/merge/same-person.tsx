import { useState } from 'preact/hooks';
import { t } from '../../platform/i18n.ts';
import { suggestionsOf } from '../../storage/queries.ts';
import type { PersonPage } from '../../storage/rows.ts';
import { useLive } from '../live.ts';
import { PersonField } from '../shell/person-field.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { SplitDialog } from './split-dialog.tsx';
import { Suggestion } from './suggestion.tsx';

/** One person, many profiles: who may be the same, merging with anybody, and taking apart. */
export function SamePerson({ page }: { page: PersonPage }) {
  const { person, profiles, merged } = page;
  const [other, setOther] = useState<string>();
  const [splitting, setSplitting] = useState(false);
  const suggestions = useLive((db) => suggestionsOf(db, person.id), `same ${person.id}`).value ?? [];
  return (
    <section class="card same-person">
      <h2>{t(suggestions.length > 0 ? 'merge_of_person' : 'person_same')}</h2>
      {suggestions.map((suggestion) => (
        <Suggestion key={suggestion.id} suggestion={suggestion} without={person.id} />
      ))}
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
