import { useState } from 'preact/hooks';
import { failureText } from '../../components/failure-text.ts';
import { PeopleField } from '../../components/people-field.tsx';
import { LIMITS } from '../../domain/field.ts';
import { type LogPerson, namedPeople } from '../../domain/log-draft.ts';
import { call } from '../../messages/client.ts';
import { t } from '../../platform/i18n.ts';
import type { AskRow } from '../../storage/queries.ts';
import { act } from '../act.ts';
import { freshId } from '../fresh-id.ts';
import { lineOf } from '../moments/moment-words.ts';
import { Dialog } from '../shell/dialog.tsx';
import { FormEnd } from '../shell/form-end.tsx';
import { suggestPeople } from '../shell/suggest.ts';

/** What came back, and from whom: it becomes a moment that follows the question. */
export function AnswerDialog({ row: { asked }, onClose }: { row: AskRow; onClose(): void }) {
  const [id] = useState(freshId);
  const [text, setText] = useState('');
  const [people, setPeople] = useState<readonly LogPerson[]>(() =>
    asked.people.flatMap(({ id, name }) => (name ? [{ id, name }] : [])),
  );
  const [typedName, setTypedName] = useState('');
  const [failed, setFailed] = useState('');
  const save = async () => {
    if (!text.trim()) return;
    setFailed('');
    const { moment } = asked;
    const result = await act(
      t('asks_answer_saved'),
      call('moment.create', {
        id,
        kind: 'learned',
        benefit: 'answer',
        people: namedPeople(people, typedName),
        tags: [...moment.tags],
        happenedAt: Date.now(),
        followsId: moment.id,
        ...(text.trim() && { note: text }),
        ...(moment.goalIds && { goalIds: [...moment.goalIds] }),
      }),
    );
    if (result.ok) onClose();
    else setFailed(failureText(result.code));
  };
  return (
    <Dialog title={t('asks_answer_title')} onClose={onClose} onSubmit={save}>
      <p class="hint" dir="auto">
        {lineOf(asked.moment)}
      </p>
      <label>
        <span class="label">{t('asks_answer_text')}</span>
        <textarea
          class="field area"
          rows={5}
          dir="auto"
          maxLength={LIMITS.text}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <PeopleField
        label={t('asks_answer_from')}
        people={people}
        onPeople={setPeople}
        typed={typedName}
        onTyped={setTypedName}
        suggest={suggestPeople}
      />
      <FormEnd failed={failed} onCancel={onClose} submit={t('form_save')} disabled={!text.trim()} />
    </Dialog>
  );
}
