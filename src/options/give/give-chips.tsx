import { useRef, useState } from 'preact/hooks';
import { onFirstClick } from '../../components/first-click.ts';
import { GIVING_WORDS } from '../../components/giving-words.ts';
import { GIVINGS, type GivingAbout } from '../../domain/giving.ts';
import type { Giving } from '../../domain/moment.ts';
import { call } from '../../messages/client.ts';
import { t } from '../../platform/i18n.ts';
import { findMoment } from '../../storage/queries.ts';
import { act } from '../act.ts';
import { useLive } from '../live.ts';
import { EditText } from '../shell/edit-text.tsx';
import { logGiving } from './log-giving.ts';

type People = readonly { id: string; name: string }[];

/** Logs something given by one press, with undo; a word about it can follow. */
export function GiveChips({ people, about }: { people: People; about?: GivingAbout }) {
  const [logged, setLogged] = useState<string>();
  const busy = useRef(false);
  const give = async (giving: Giving) => {
    // Two presses in one breath are one.
    if (busy.current) return;
    busy.current = true;
    const result = await logGiving(giving, people, about);
    busy.current = false;
    if (result.ok) setLogged(result.value.id);
  };
  return (
    <fieldset class="toggles give">
      <legend class="label">{t('give_log')}</legend>
      {GIVINGS.map((giving) => (
        <button key={giving} type="button" class="chip" onClick={onFirstClick(() => give(giving))}>
          {t(GIVING_WORDS[giving].label)}
        </button>
      ))}
      {logged && <GivenNote key={logged} id={logged} />}
    </fieldset>
  );
}

/** The optional word about what was just logged; goes away with it when that is undone. */
function GivenNote({ id }: { id: string }) {
  const found = useLive((db) => findMoment(db, id).then((row) => ({ row })), `given ${id}`).value?.row;
  if (!found) return null;
  const { notes, happenedAt } = found.moment;
  const save = (text: string | null) => {
    const add = text === null ? [] : [{ text, at: notes[0]?.at ?? happenedAt }];
    return act(t('shell_saved'), call('moment.update', { id, patch: { notes: { add, remove: notes.slice(0, 1) } } }));
  };
  return (
    <div class="give-note">
      <EditText label={t('give_note')} value={notes[0]?.text ?? ''} onSave={save} />
    </div>
  );
}
