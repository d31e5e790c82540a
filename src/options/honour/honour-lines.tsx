import { PersonLine } from '../../components/person-line.tsx';
import { LIMITS } from '../../domain/field.ts';
import type { Person } from '../../domain/person.ts';
import { call } from '../../messages/client.ts';
import { t } from '../../platform/i18n.ts';
import { act } from '../act.ts';
import { hashOf } from '../route.ts';
import { EditText } from '../shell/edit-text.tsx';

/** A line each, kept with the person, so that it need not be written again. Here by name, to be found; the page has no order. */
export function HonourLines({ people, remove }: { people: readonly { person: Person }[]; remove(id: string): void }) {
  if (people.length === 0) return <p class="hint">{t('honour_nobody')}</p>;
  const byName = people.map(({ person }) => person).sort((a, b) => a.name.localeCompare(b.name));
  return (
    <ul class="plain honour-lines">
      {byName.map((person) => (
        <li key={person.id}>
          <PersonLine
            name={person.name}
            kind={person.kind}
            tie="none"
            size={28}
            shown={<a href={hashOf({ screen: 'person', id: person.id })}>{person.name}</a>}
          />
          <button
            type="button"
            class="button quiet square"
            aria-label={t('honour_remove', person.name)}
            onClick={() => remove(person.id)}
          >
            ×
          </button>
          <Line person={person} />
        </li>
      ))}
    </ul>
  );
}

function Line({ person: { id, name, honour, intent } }: { person: Person }) {
  const save = (line: string | null) =>
    act(t('shell_saved'), call('person.update', { id, patch: { honour: line?.replace(/\s+/g, ' ') ?? null } }));
  const start = intent?.trim().replace(/\s+/g, ' ').slice(0, LIMITS.line);
  return (
    <div class="honour-line">
      <EditText
        label={t('honour_line_of', name)}
        bare
        placeholder={t('honour_line_hint')}
        value={honour ?? ''}
        onSave={save}
      />
      {start && !honour && (
        <button type="button" class="button quiet small" onClick={() => void save(start)}>
          {t('honour_start_with', start)}
        </button>
      )}
    </div>
  );
}
