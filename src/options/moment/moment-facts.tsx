import { useState } from 'preact/hooks';
import { BenefitField } from '../../components/benefit-field.tsx';
import { TagField } from '../../components/tag-field.tsx';
import { LIMITS } from '../../domain/field.ts';
import { momentKind } from '../../domain/moment.ts';
import { changedSet } from '../../domain/set-change.ts';
import { t } from '../../platform/i18n.ts';
import type { MomentRow } from '../../storage/rows.ts';
import { KIND_WORDS } from '../moments/moment-words.ts';
import { hashOf } from '../route.ts';
import { fromLocalInput, toLocalInput } from '../shell/field-model.ts';
import { PeopleLines } from '../shell/people-lines.tsx';
import { PersonField } from '../shell/person-field.tsx';
import { suggestTags } from '../shell/suggest.ts';
import { usePending } from '../shell/use-pending.ts';
import { MomentGoals } from './moment-goals.tsx';
import { MomentGroups } from './moment-groups.tsx';
import { MomentLogged } from './moment-logged.tsx';
import type { SaveMoment } from './moment-screen.tsx';

/** What kind of moment it was, with whom, what it gave, and when. */
export function MomentFacts({ row, save }: { row: MomentRow; save: SaveMoment }) {
  const { moment } = row;
  const [tags, setTags] = usePending<readonly string[]>(moment.tags, (next, before) =>
    save({ tags: changedSet(before, next) }),
  );
  const [benefit, setBenefit] = usePending(moment.benefit ?? null, (next) => save({ benefit: next }));
  return (
    <section class="card facts" aria-label={t('moment_facts')}>
      <MomentPeople row={row} save={save} />
      <BenefitField benefit={benefit} onBenefit={setBenefit} />
      <TagField tags={tags} onTags={setTags} suggest={suggestTags} label={t('field_tags')} />
      <MomentLogged moment={moment} save={save} />
      <MomentGroups moment={moment} save={save} />
      <MomentGoals moment={moment} save={save} />
      <MomentVia row={row} save={save} />
      <label>
        <span class="label">{t('moments_kind')}</span>
        <select
          class="field"
          value={moment.kind}
          onChange={(event) => {
            const { value } = event.currentTarget;
            const kind = momentKind.options.find((one) => one === value);
            if (kind) void save({ kind });
          }}
        >
          {momentKind.options.map((kind) => (
            <option key={kind} value={kind}>
              {t(KIND_WORDS[kind])}
            </option>
          ))}
        </select>
      </label>
      <HappenedAt at={moment.happenedAt} save={save} />
    </section>
  );
}

function MomentPeople({ row: { moment, people }, save }: { row: MomentRow; save: SaveMoment }) {
  const [ids, setIds] = usePending<readonly string[]>(moment.personIds, (next, before) =>
    save({ personIds: changedSet(before, next) }),
  );
  return (
    <div>
      {people.length > 0 && (
        <>
          <span class="label">{t('moment_people')}</span>
          <PeopleLines
            people={people.filter(({ id }) => ids.includes(id))}
            removing="moment_person_remove"
            onRemove={({ id }) => setIds(ids.filter((other) => other !== id))}
          />
        </>
      )}
      {ids.length < LIMITS.list && (
        <PersonField label={t('moment_person_add')} without={ids} onChoose={({ id }) => setIds([...ids, id])} />
      )}
    </div>
  );
}

function MomentVia({ row: { moment, via }, save }: { row: MomentRow; save: SaveMoment }) {
  if (!via) {
    return <PersonField label={t('moment_via_label')} without={[]} onChoose={({ id }) => void save({ viaId: id })} />;
  }
  const name = via.name ?? t('person_removed');
  return (
    <div>
      <span class="label">{t('moment_via_label')}</span>
      <span class="chip chosen with-remove">
        {via.name ? (
          <a href={hashOf({ screen: 'person', id: moment.viaId ?? via.id })} dir="auto">
            {name}
          </a>
        ) : (
          name
        )}
        <button
          type="button"
          class="chip-remove"
          aria-label={t('moment_via_remove', name)}
          onClick={() => void save({ viaId: null })}
        >
          ×
        </button>
      </span>
    </div>
  );
}

function HappenedAt({ at, save }: { at: number; save: SaveMoment }) {
  const [typed, setTyped] = useState<string>();
  const leave = async () => {
    const next = typed === undefined ? at : fromLocalInput(typed, at);
    if (next !== undefined && next !== at) await save({ happenedAt: next });
    setTyped(undefined);
  };
  return (
    <label>
      <span class="label">{t('moment_happened_at')}</span>
      <input
        class="field"
        type="datetime-local"
        value={typed ?? toLocalInput(at)}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => void leave()}
        onKeyDown={(event) => event.key === 'Enter' && void leave()}
      />
    </label>
  );
}
