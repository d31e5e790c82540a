import { useState } from 'preact/hooks';
import { countText } from '../../components/count-text.ts';
import { numberText } from '../../components/number-text.ts';
import { TIE_WORDS } from '../../components/tie-field.tsx';
import { LIMITS } from '../../domain/field.ts';
import { TIES } from '../../domain/tie.ts';
import { t } from '../../platform/i18n.ts';
import { report } from '../../platform/report.ts';
import { findGroup, groupChoices, listPeopleIds, listTags, readDatabase } from '../../storage/queries.ts';
import { useLive } from '../live.ts';
import { PersonField } from '../shell/person-field.tsx';

const MOST_TAGS = 50;

/** Somebody by name, or everybody of a tie, the support network, a group or a tag at one press. */
export function HonourChooser({
  ids,
  add,
  addMany,
}: {
  ids: readonly string[];
  add(ids: readonly string[]): void;
  addMany(ids: readonly string[], words: (added: number) => string): void;
}) {
  const [now] = useState(() => Date.now());
  const groups = useLive((db) => groupChoices(db, now), 'group-choices').value ?? [];
  const tags = useLive((db) => listTags(db, MOST_TAGS), `tags ${MOST_TAGS}`).value ?? [];
  const addAll = async (whom: string) => {
    try {
      const found = await everybodyOf(whom);
      addMany(found, (added) => t('honour_added', countText('person', added)));
    } catch (error) {
      // The banner tells of a database that does not answer.
      void report('options: honour', error);
    }
  };
  if (ids.length >= LIMITS.list) return <p class="hint">{t('honour_full', numberText(LIMITS.list))}</p>;
  return (
    <div class="honour-choose">
      <PersonField label={t('honour_add')} without={ids} onChoose={({ id }) => add([id])} />
      <label>
        <span class="label">{t('honour_everybody')}</span>
        <select
          class="field"
          value=""
          onChange={(event) => {
            const { value } = event.currentTarget;
            event.currentTarget.value = '';
            if (value) void addAll(value);
          }}
        >
          <option value="">{t('honour_choose')}</option>
          <optgroup label={t('field_tie')}>
            {TIES.map((tie) => (
              <option key={tie} value={`tie:${tie}`}>
                {t(TIE_WORDS[tie])}
              </option>
            ))}
            <option value="support:">{t('support_title')}</option>
          </optgroup>
          {groups.length > 0 && (
            <optgroup label={t('groups_title')}>
              {groups.map(({ id, name }) => (
                <option key={id} value={`group:${id}`}>
                  {name}
                </option>
              ))}
            </optgroup>
          )}
          {tags.length > 0 && (
            <optgroup label={t('field_tags')}>
              {tags.map(({ name }) => (
                <option key={name} value={`tag:${name}`}>
                  {name}
                </option>
              ))}
            </optgroup>
          )}
        </select>
      </label>
    </div>
  );
}

/** Who belongs to `tie:strong`, `support:`, `group:<id>` or `tag:<name>`. */
async function everybodyOf(whom: string): Promise<readonly string[]> {
  const db = readDatabase();
  const [what, which] = whom.split(/:(.*)/s) as [string, string];
  if (what === 'group') return (await findGroup(db, which))?.group.memberIds ?? [];
  const tie = TIES.find((one) => one === which);
  const filter = what === 'tie' && tie ? { tie } : what === 'tag' ? { tag: which } : ({ support: 'yes' } as const);
  return listPeopleIds(db, { kind: 'person', sort: 'name', ...filter }, 0, LIMITS.list);
}
