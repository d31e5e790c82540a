import { useId, useState } from 'preact/hooks';
import { failureText } from '../../components/failure-text.ts';
import { TagField } from '../../components/tag-field.tsx';
import { TieField } from '../../components/tie-field.tsx';
import type { Tie } from '../../domain/tie.ts';
import { t } from '../../platform/i18n.ts';
import { say, undoAll } from '../act.ts';
import { go } from '../router.ts';
import { Dialog } from '../shell/dialog.tsx';
import { FormEnd } from '../shell/form-end.tsx';
import { suggestTags } from '../shell/suggest.ts';
import { PeoplePreview } from './people-preview.tsx';
import { addPeople, usePeopleText } from './use-people-text.ts';

/** Adds people by name, or by the address of a profile or post. Nothing is asked of any site. */
export function AddPersonDialog({ onClose }: { onClose(): void }) {
  const id = useId();
  const people = usePeopleText();
  const [tie, setTie] = useState<Tie>();
  const [tags, setTags] = useState<readonly string[]>([]);
  const [intent, setIntent] = useState('');
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState('');
  const { fresh } = people;
  const alone = fresh.length === 1;

  const add = async () => {
    if (busy || fresh.length === 0) return;
    setBusy(true);
    setFailed('');
    const added = await addPeople(fresh, { tie, tags, ...(alone ? { intent } : {}) });
    setBusy(false);
    const [only] = added.ids;
    if (added.tokens.length > 0) {
      const words = alone ? t('add_done_one', fresh[0]?.name ?? '') : t('add_done_many', added.tokens.length);
      say(words, () => undoAll(added.tokens));
    }
    if (added.failed) {
      setFailed(failureText(added.failed.code));
      return;
    }
    onClose();
    if (only && added.ids.length === 1) go({ screen: 'person', id: only });
  };

  return (
    <Dialog title={t('network_add_person')} onClose={onClose} onSubmit={add}>
      <div>
        <label class="label" for={id}>
          {t('add_who')}
        </label>
        <textarea
          id={id}
          class="field area"
          rows={Math.min(8, Math.max(3, people.text.split('\n').length))}
          dir="auto"
          placeholder={t('add_placeholder')}
          aria-describedby={`${id}-hint`}
          value={people.text}
          onInput={(event) => people.setText(event.currentTarget.value)}
        />
        <p class="hint" id={`${id}-hint`}>
          {t('add_hint')}
        </p>
      </div>
      <PeoplePreview people={people} onLeave={onClose} />
      <div>
        <TieField tie={tie} onTie={setTie} />
      </div>
      <div>
        <TagField tags={tags} onTags={setTags} suggest={suggestTags} label={t('field_tags')} />
      </div>
      {alone && (
        <label>
          <span class="label">{t('person_intent')}</span>
          <textarea
            class="field area"
            rows={2}
            dir="auto"
            value={intent}
            onInput={(event) => setIntent(event.currentTarget.value)}
          />
        </label>
      )}
      <FormEnd
        failed={failed}
        onCancel={onClose}
        submit={fresh.length > 1 ? t('add_people', fresh.length) : t('add_person')}
        disabled={busy || fresh.length === 0}
      />
    </Dialog>
  );
}
