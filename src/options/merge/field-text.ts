import { numberText } from '../../components/number-text.ts';
import { tieLabel } from '../../components/tie-mark.tsx';
import type { MergeField } from '../../domain/merge-choice.ts';
import type { Person } from '../../domain/person.ts';
import { type MessageKey, t } from '../../platform/i18n.ts';
import type { PersonPage } from '../../storage/rows.ts';
import { RELATION_WORDS } from '../person/role-words.ts';

/** What the user calls each field. */
export const FIELD_WORDS: Readonly<Record<MergeField, MessageKey>> = {
  name: 'person_name',
  kind: 'field_kind',
  tie: 'field_tie',
  relation: 'person_relation',
  intent: 'person_intent',
  honour: 'honour_line',
  location: 'person_location',
  note: 'person_note',
  metThroughId: 'person_met_through',
  rhythmDays: 'merge_field_rhythm',
};

/** A field's value as a comparison shows it. */
export function valueText(field: MergeField, value: unknown, page: PersonPage): string {
  switch (field) {
    case 'kind':
      return t(value === 'organisation' ? 'kind_organisation' : 'kind_person');
    case 'tie':
      return tieLabel(value as Person['tie']);
    case 'relation':
      return t(RELATION_WORDS[value as NonNullable<Person['relation']>]);
    case 'metThroughId':
      return page.metThrough?.name ?? t('person_removed');
    default:
      return typeof value === 'number' ? numberText(value) : String(value);
  }
}
