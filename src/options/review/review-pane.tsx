import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Moment } from '../../domain/moment.ts';
import { call } from '../../messages/client.ts';
import { t } from '../../platform/i18n.ts';
import { goalChoices } from '../../storage/queries.ts';
import { act } from '../act.ts';
import { useLive } from '../live.ts';
import { MomentGoals } from '../moment/moment-goals.tsx';
import type { SaveMoment } from '../moment/moment-screen.tsx';
import { Texts } from '../moment/texts.tsx';

/** What can be changed of a moment in the middle of its review. */
export type ReviewPane = 'notes' | 'goals';

type PaneProps = { moment: Moment; onDone(): void };

function saverOf({ id }: Moment): SaveMoment {
  return (patch) => act(t('shell_saved'), call('moment.update', { id, patch }));
}

/** The notes, each editable where it stands; the first has the focus. */
export function EditNotes({ moment, onDone }: PaneProps) {
  const save = saverOf(moment);
  // A moment without a note begins with one.
  const enter = (box: HTMLElement) => {
    const first = box.querySelector('textarea');
    if (first) first.focus();
    else box.querySelector('button')?.click();
  };
  return (
    <Pane name={t('review_edit')} enter={enter} ready onDone={onDone}>
      <Texts kind="notes" items={moment.notes} onChange={(notes) => save({ notes })} />
    </Pane>
  );
}

/** The goals that the moment serves. */
export function LinkGoals({ moment, onDone }: PaneProps) {
  const { value } = useLive(goalChoices, 'goal-choices');
  const enter = (box: HTMLElement) => box.querySelector<HTMLElement>('select, button')?.focus();
  return (
    <Pane name={t('review_goal')} enter={enter} ready={value !== undefined} onDone={onDone}>
      {value?.length === 0 && <p class="hint">{t('review_no_goals')}</p>}
      <MomentGoals moment={moment} save={saverOf(moment)} />
    </Pane>
  );
}

/** Takes the focus when it comes, and gives it back by Esc or its button. */
function Pane({
  name,
  ready,
  enter,
  onDone,
  children,
}: {
  name: string;
  ready: boolean;
  enter(box: HTMLElement): void;
  onDone(): void;
  children: ComponentChildren;
}) {
  const box = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (ready && box.current) enter(box.current);
  }, [ready]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    onDone();
  };
  return (
    <fieldset class="review-edit" ref={box} onKeyDown={onKeyDown}>
      <legend class="visually-hidden">{name}</legend>
      {children}
      <button type="button" class="button small" onClick={onDone}>
        {t('review_edited')}
      </button>
    </fieldset>
  );
}
