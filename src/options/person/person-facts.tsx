import { KindField } from '../../components/kind-field.tsx';
import { TagField } from '../../components/tag-field.tsx';
import { TieField } from '../../components/tie-field.tsx';
import { type Role, relation, role } from '../../domain/person.ts';
import { changedSet } from '../../domain/set-change.ts';
import { t } from '../../platform/i18n.ts';
import type { PersonPage } from '../../storage/rows.ts';
import { hashOf } from '../route.ts';
import { EditText } from '../shell/edit-text.tsx';
import { OutLink } from '../shell/out-link.tsx';
import { PersonField } from '../shell/person-field.tsx';
import { suggestTags } from '../shell/suggest.ts';
import { usePending } from '../shell/use-pending.ts';
import type { SavePerson } from './person-head.tsx';
import { RELATION_WORDS, ROLE_WORDS } from './role-words.ts';
import { TieEvidence } from './tie-evidence.tsx';

/** What the user says about a person. */
export function PersonFacts({ page, save }: { page: PersonPage; save: SavePerson }) {
  const { person } = page;
  const [tags, setTags] = usePending<readonly string[]>(person.tags, (next, before) =>
    save({ tags: changedSet(before, next) }),
  );
  const [roles, setRoles] = usePending<readonly Role[]>(person.roles, (next, before) =>
    save({ roles: changedSet(before, next) }),
  );
  const [tie, setTie] = usePending(person.tie ?? null, (next) => save({ tie: next }));
  return (
    <section class="card facts" aria-label={t('person_facts')}>
      <div>
        <TieField tie={tie ?? undefined} onTie={(next) => setTie(next ?? null)} />
        <TieEvidence row={page} />
      </div>
      <TagField tags={tags} onTags={setTags} suggest={suggestTags} label={t('field_tags')} />
      <EditText
        label={t('person_intent')}
        long
        placeholder={t('person_intent_hint')}
        value={person.intent ?? ''}
        onSave={(intent) => save({ intent })}
      />
      <EditText label={t('person_note')} long value={person.note ?? ''} onSave={(note) => save({ note })} />
      <fieldset class="toggles">
        <legend class="label">{t('person_roles')}</legend>
        {role.options.map((one) => (
          <button
            key={one}
            type="button"
            class="chip"
            aria-pressed={roles.includes(one)}
            onClick={() => setRoles(roles.includes(one) ? roles.filter((other) => other !== one) : [...roles, one])}
          >
            {t(ROLE_WORDS[one])}
          </button>
        ))}
      </fieldset>
      <label class="check">
        <input
          type="checkbox"
          checked={person.support ?? false}
          onChange={(event) => void save({ support: event.currentTarget.checked || null })}
        />
        {t('person_support')}
      </label>
      <div class="facts-pair">
        <label>
          <span class="label">{t('person_relation')}</span>
          <select
            class="field"
            value={person.relation ?? ''}
            onChange={(event) => {
              const { value } = event.currentTarget;
              void save({ relation: relation.options.find((one) => one === value) ?? null });
            }}
          >
            <option value="">{t('person_relation_unset')}</option>
            {relation.options.map((one) => (
              <option key={one} value={one}>
                {t(RELATION_WORDS[one])}
              </option>
            ))}
          </select>
        </label>
        <EditText
          label={t('person_location')}
          value={person.location ?? ''}
          onSave={(location) => save({ location })}
        />
      </div>
      <MetThrough page={page} save={save} />
      <div>
        <span class="label">{t('field_kind')}</span>
        <KindField kind={person.kind} onKind={(kind) => void save({ kind })} />
      </div>
      {person.foundAt && (
        <p class="found">
          <span class="label">{t('person_found_at')}</span>
          <OutLink href={person.foundAt.url}>{person.foundAt.title ?? person.foundAt.url}</OutLink>
        </p>
      )}
    </section>
  );
}

function MetThrough({ page: { person, metThrough }, save }: { page: PersonPage; save: SavePerson }) {
  if (!metThrough) {
    return (
      <PersonField
        label={t('person_met_through')}
        without={[person.id]}
        onChoose={(choice) => void save({ metThroughId: choice.id })}
      />
    );
  }
  const name = metThrough.name ?? t('person_removed');
  return (
    <div>
      <span class="label">{t('person_met_through')}</span>
      <span class="chip chosen with-remove">
        {metThrough.name ? (
          <a href={hashOf({ screen: 'person', id: metThrough.id })} dir="auto">
            {name}
          </a>
        ) : (
          <span>{name}</span>
        )}
        <button
          type="button"
          class="chip-remove"
          aria-label={t('person_met_through_remove', name)}
          onClick={() => void save({ metThroughId: null })}
        >
          ×
        </button>
      </span>
    </div>
  );
}
