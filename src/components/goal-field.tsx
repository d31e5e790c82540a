import type { ComponentChildren } from 'preact';
import { t } from '../platform/i18n.ts';
import { LinkField } from './link-field.tsx';

type GoalChoice = { id: string; title: string };

/** The goals that something serves, and a list of open ones to add. */
export function GoalField({
  choices,
  chosen,
  onChosen,
  shown,
}: {
  /** Open goals; a chosen one that was closed is kept and not shown. */
  choices: readonly GoalChoice[];
  chosen: readonly string[];
  onChosen(ids: readonly string[]): void;
  shown?(goal: GoalChoice): ComponentChildren;
}) {
  return (
    <LinkField
      label={t('field_goals')}
      addLabel={t('field_goal_add')}
      removeLabel={(title) => t('field_goal_remove', title)}
      choices={choices.map(({ id, title }) => ({ id, name: title, closed: false }))}
      chosen={chosen}
      onChosen={onChosen}
      shown={shown && (({ id, name }) => shown({ id, title: name }))}
    />
  );
}
