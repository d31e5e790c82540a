import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Avatar } from '../../components/avatar.tsx';
import { countText } from '../../components/count-text.ts';
import { failureText } from '../../components/failure-text.ts';
import { onFirstClick } from '../../components/first-click.ts';
import { TieMark } from '../../components/tie-mark.tsx';
import { agoText } from '../../components/time-ago.tsx';
import type { Entry } from '../../domain/capture.ts';
import type { FailureCode } from '../../domain/result.ts';
import { peopleIn, type Sighting } from '../../domain/sighting.ts';
import { call } from '../../messages/client.ts';
import { t } from '../../platform/i18n.ts';
import { WeftLink } from '../weft-link.tsx';
import { type Facts, factsOf } from './facts.ts';
import { GiveMore } from './give-more.tsx';
import { GiveNote } from './give-note.tsx';
import { SaveButton } from './save-button.tsx';
import { SaveNote } from './save-note.tsx';
import { useGive } from './use-give.ts';
import { useSave } from './use-save.ts';

type PageCardProps = {
  sighting: Sighting;
  /** The tab to write a note in; absent where the card in the page would be about something else. */
  noteTab: number | undefined;
  /** What the key `S` does. */
  save: RefObject<() => void>;
};

/** One thing on the page: who, what, whether it is saved already, and the buttons. */
export function PageCard({ sighting, noteTab, save: saveKey }: PageCardProps) {
  const facts = factsOf(sighting);
  const saving = useSave(sighting);
  const [noteFailure, setNoteFailure] = useState<FailureCode>();
  const giving = useGive(sighting);
  const somebody = peopleIn(sighting).length > 0;
  const { entry } = saving;
  const person = entry?.person;

  useEffect(() => {
    saveKey.current = () => void saving.save();
    return () => {
      saveKey.current = () => undefined;
    };
  });
  const openCard = async (tabId: number) => {
    const opened = await call('page.card', { tabId });
    if (opened.ok) close();
    else setNoteFailure(opened.code);
  };

  const addNote = noteTab === undefined ? undefined : () => void openCard(noteTab);

  return (
    <article class="page-card" aria-labelledby="page-name">
      <div class="page-head">
        <Avatar name={person?.name ?? facts.who} kind={person?.kind ?? facts.kind} />
        <div class="page-who">
          <p class="person-first">
            <bdi class="person-name" id="page-name">
              {person ? <WeftLink hash={`#/person/${person.id}`}>{person.name}</WeftLink> : facts.name}
            </bdi>
            {person && <TieMark tie={person.tie} />}
          </p>
          <Meta facts={facts} entry={entry} />
        </div>
        {(person || entry?.moment) && <span class="chip moss">{t('popup_in_pln')}</span>}
      </div>
      {facts.title && (
        <p class="page-title" dir="auto">
          {facts.title}
        </p>
      )}
      {facts.quote && (
        <blockquote class="quote" dir="auto">
          <span>{t('popup_quoted', facts.quote)}</span>
        </blockquote>
      )}
      <div class="page-acts">
        {somebody && (
          <button
            type="button"
            class="button"
            aria-disabled={giving.step.step === 'giving'}
            onClick={onFirstClick(() => giving.give('thanks'))}
          >
            {giving.step.step === 'giving' ? t('popup_giving') : t('popup_give_thanks')}
          </button>
        )}
        {!somebody && addNote && <AddNote add={addNote} look="button" />}
        <SaveButton sighting={sighting} saving={saving} />
      </div>
      <SaveNote saving={saving} />
      <GiveNote giving={giving} />
      {somebody && (
        <div class="page-further">
          {addNote && <AddNote add={addNote} look="button quiet small" />}
          <GiveMore giving={giving} />
        </div>
      )}
      <p role="alert">{noteFailure && <span class="save-note bad">{failureText(noteFailure)}</span>}</p>
    </article>
  );
}

function AddNote({ add, look }: { add(): void; look: string }) {
  return (
    <button type="button" class={look} onClick={add}>
      {t('popup_add_note')}
    </button>
  );
}

/** The small line under the name: where they are, how many moments, who brought it. */
function Meta({ facts, entry }: { facts: Facts; entry: Entry | undefined }) {
  const via = entry?.moment?.via?.name ?? facts.via;
  return (
    <p class="page-meta">
      <bdi>{facts.address}</bdi>
      {entry && entry.personMoments > 0 && ` · ${countText('moment', entry.personMoments)}`}
      {entry?.moment && ` · ${t('popup_saved_ago', agoText(entry.moment.savedAt, Date.now()))}`}
      {via && (
        <>
          {' · '}
          <bdi>{t('popup_via', via)}</bdi>
        </>
      )}
    </p>
  );
}
