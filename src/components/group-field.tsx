import type { ComponentChildren } from 'preact';
import { t } from '../platform/i18n.ts';
import { LinkField } from './link-field.tsx';

type GroupChoice = { id: string; name: string; archived: boolean };

/** The groups that something belongs to, and a list to add it to another. Groups that are archived are not offered. */
export function GroupField({
  choices,
  chosen,
  onChosen,
  shown,
}: {
  choices: readonly GroupChoice[];
  chosen: readonly string[];
  onChosen(ids: readonly string[]): void;
  shown?(group: { id: string; name: string }): ComponentChildren;
}) {
  return (
    <LinkField
      label={t('field_groups')}
      addLabel={t('field_group_add')}
      removeLabel={(name) => t('field_group_remove', name)}
      choices={choices.map(({ id, name, archived }) => ({ id, name, closed: archived }))}
      chosen={chosen}
      onChosen={onChosen}
      shown={shown}
    />
  );
}
