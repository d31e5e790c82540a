import { PersonLine } from '../../components/person-line.tsx';
import type { PersonChoice } from '../../domain/known.ts';
import { t } from '../../platform/i18n.ts';
import { PickField } from './pick-field.tsx';
import { suggestPeople } from './suggest.ts';

/** Finds somebody of the network by typing part of the name. */
export function PersonField({
  label,
  bare = false,
  without,
  onChoose,
}: {
  label: string;
  /** The label is for screen readers alone. */
  bare?: boolean;
  /** Ids that are not offered. */
  without: readonly string[];
  onChoose(person: PersonChoice): void;
}) {
  return (
    <PickField
      label={label}
      bare={bare}
      hint={t('person_field_hint')}
      none={t('person_field_none')}
      without={without}
      find={suggestPeople}
      shown={({ name, tie }) => <PersonLine name={name} tie={tie} size={24} />}
      onChoose={onChoose}
    />
  );
}
