import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { dayOf } from '../../domain/day.ts';
import { LIMITS } from '../../domain/field.ts';
import type { PersonChoice } from '../../domain/known.ts';
import { canBeInPerson, isFilled, type LogDraft } from '../../domain/log-draft.ts';
import { t } from '../../platform/i18n.ts';
import { GroupField } from '../group-field.tsx';
import { PeopleField } from '../people-field.tsx';
import { TagField } from '../tag-field.tsx';
import { OccasionField } from './occasion-field.tsx';
import { TextField } from './text-field.tsx';

type LogFormProps = {
  draft: LogDraft;
  /** Changes some fields. */
  onChange(change: Partial<LogDraft>): void;
  suggestPeople(prefix: string): Promise<readonly PersonChoice[]>;
  suggestTags(prefix: string): Promise<readonly string[]>;
  groups: readonly { id: string; name: string; archived: boolean }[];
  /** It is on its way. */
  busy: boolean;
  /** Why the last try did not go well; empty = it was not tried. */
  failed: string;
  onSave(): void;
  /** The button beside the one that saves. */
  aside?: ComponentChildren;
};

/** A moment beyond posts, logged in a few seconds: with whom and what it was is enough. Ctrl or Cmd with Enter saves. */
export function LogForm(props: LogFormProps) {
  const { draft, onChange, busy, failed, onSave } = props;
  const id = useId();
  const ready = !busy && isFilled(draft);
  const today = dayOf(Date.now());
  return (
    <form
      class="log-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) onSave();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        if (ready) onSave();
      }}
    >
      <OccasionField occasion={draft.occasion} onOccasion={(occasion) => onChange({ occasion })} />
      <PeopleField
        label={t('log_people')}
        people={draft.people}
        onPeople={(people) => onChange({ people: [...people] })}
        typed={draft.typedName}
        onTyped={(typedName) => onChange({ typedName })}
        suggest={props.suggestPeople}
        takesFocus
      />
      <TextField label={t('log_title')} value={draft.title} onValue={(title) => onChange({ title })} />
      <TextField long label={t('log_learned')} value={draft.learned} onValue={(learned) => onChange({ learned })} />
      <TextField label={t('log_next_step')} value={draft.nextStep} onValue={(nextStep) => onChange({ nextStep })} />
      <div class="log-pair">
        <TextField label={t('log_place')} value={draft.place} onValue={(place) => onChange({ place })} />
        <div>
          <label class="label" for={id}>
            {t('log_day')}
          </label>
          <input
            id={id}
            class="field"
            type="date"
            value={draft.day || today}
            onInput={(event) => {
              const { value } = event.currentTarget;
              // A date that is half typed reads as empty, and drawing it anew would take it away.
              if (value) onChange({ day: value === today ? '' : value.slice(0, LIMITS.line) });
            }}
            onBlur={(event) => {
              if (!event.currentTarget.value) event.currentTarget.value = draft.day || today;
            }}
          />
        </div>
      </div>
      {canBeInPerson(draft.occasion) && (
        <label class="log-check">
          <input
            type="checkbox"
            checked={draft.inPerson}
            onChange={(event) => onChange({ inPerson: event.currentTarget.checked })}
          />
          {t('moment_in_person')}
        </label>
      )}
      <TagField
        tags={draft.tags}
        onTags={(tags) => onChange({ tags: [...tags] })}
        suggest={props.suggestTags}
        label={t('field_tags')}
      />
      <GroupField
        choices={props.groups}
        chosen={draft.groupIds}
        onChosen={(groupIds) => onChange({ groupIds: [...groupIds] })}
      />
      <p class="log-failed" role="alert">
        {failed}
      </p>
      <div class="log-end">
        {props.aside}
        <button type="submit" class="button primary" aria-keyshortcuts="Control+Enter Meta+Enter" disabled={!ready}>
          {t('log_save')}
        </button>
      </div>
    </form>
  );
}
