import { useId, useState } from 'preact/hooks';
import { failureText } from '../../components/failure-text.ts';
import { TagField } from '../../components/tag-field.tsx';
import { startOfDay } from '../../domain/day.ts';
import { LIMITS } from '../../domain/field.ts';
import { newId } from '../../domain/id.ts';
import type { PersonChoice } from '../../domain/known.ts';
import { call } from '../../messages/client.ts';
import { t } from '../../platform/i18n.ts';
import { act } from '../act.ts';
import { go } from '../router.ts';
import { Dialog } from '../shell/dialog.tsx';
import { FormEnd } from '../shell/form-end.tsx';
import { PeopleLines } from '../shell/people-lines.tsx';
import { PersonField } from '../shell/person-field.tsx';
import { suggestTags } from '../shell/suggest.ts';

/** Begins a group: what it is called is enough. */
export function NewGroupDialog({ onClose }: { onClose(): void }) {
  const id = useId();
  const [groupId] = useState(() => newId(Date.now(), crypto.getRandomValues(new Uint8Array(16))));
  const [name, setName] = useState('');
  const [purpose, setPurpose] = useState('');
  const [people, setPeople] = useState<readonly PersonChoice[]>([]);
  const [endDay, setEndDay] = useState('');
  const [tags, setTags] = useState<readonly string[]>([]);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState('');

  const begin = async () => {
    if (busy || !name.trim()) return;
    setBusy(true);
    setFailed('');
    const endsAt = startOfDay(endDay, 1);
    const result = await act(
      t('group_begun', name.trim()),
      call('group.create', {
        id: groupId,
        name: name.trim(),
        memberIds: people.map((person) => person.id),
        tags: [...tags],
        ...(purpose.trim() && { purpose: purpose.trim() }),
        ...(endsAt !== undefined && { endsAt }),
      }),
    );
    setBusy(false);
    if (!result.ok) {
      setFailed(failureText(result.code));
      return;
    }
    onClose();
    go({ screen: 'group', id: groupId });
  };

  return (
    <Dialog title={t('groups_new')} onClose={onClose} onSubmit={begin}>
      <div>
        <label class="label" for={`${id}-name`}>
          {t('group_name')}
        </label>
        <input
          id={`${id}-name`}
          class="field"
          type="text"
          dir="auto"
          required
          maxLength={LIMITS.line}
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </div>
      <div>
        <label class="label" for={`${id}-purpose`}>
          {t('group_purpose')}
        </label>
        <textarea
          id={`${id}-purpose`}
          class="field area"
          rows={2}
          dir="auto"
          maxLength={LIMITS.text}
          placeholder={t('group_purpose_hint')}
          value={purpose}
          onInput={(event) => setPurpose(event.currentTarget.value)}
        />
      </div>
      <div>
        <PeopleLines
          people={people}
          removing="group_member_remove"
          isLinked={false}
          onRemove={(person) => setPeople(people.filter((other) => other !== person))}
        />
        {people.length < LIMITS.list && (
          <PersonField
            label={t('groups_people')}
            without={people.map((person) => person.id)}
            onChoose={(person) => setPeople([...people, person])}
          />
        )}
      </div>
      <div>
        <TagField tags={tags} onTags={setTags} suggest={suggestTags} label={t('field_tags')} />
      </div>
      <div>
        <label class="label" for={`${id}-end`}>
          {t('group_end_day')}
        </label>
        <input
          id={`${id}-end`}
          class="field"
          type="date"
          aria-describedby={`${id}-end-hint`}
          value={endDay}
          onInput={(event) => setEndDay(event.currentTarget.value)}
        />
        <p class="hint" id={`${id}-end-hint`}>
          {t('group_end_hint')}
        </p>
      </div>
      <FormEnd failed={failed} onCancel={onClose} submit={t('group_begin')} disabled={busy || !name.trim()} />
    </Dialog>
  );
}
