import { useState } from 'preact/hooks';
import { onFirstClick } from '../../components/first-click.ts';
import { PersonLine } from '../../components/person-line.tsx';
import { t } from '../../platform/i18n.ts';
import type { Helper } from '../../storage/queries.ts';
import { hashOf } from '../route.ts';
import { AskDialog } from './ask-dialog.tsx';
import { logAsk } from './log-ask.ts';
import { reasonText } from './reason-text.ts';

/** Somebody who can help: why, and the two things to do about it. Weft sends nothing itself. */
export function PersonHelp({
  helper: { person, reasons },
  need,
  goalId,
  now,
}: {
  helper: Helper;
  need: string;
  goalId: string | undefined;
  now: number;
}) {
  const [drafting, setDrafting] = useState(false);
  return (
    <article class="card helper">
      <PersonLine
        name={person.name}
        kind={person.kind}
        tie={person.tie}
        shown={<a href={hashOf({ screen: 'person', id: person.id })}>{person.name}</a>}
      />
      <ul class="plain reasons" aria-label={t('ask_why', person.name)}>
        {reasons.map((reason) => (
          <li key={reason.kind} dir="auto">
            {reasonText(reason, now)}
          </li>
        ))}
      </ul>
      <p class="buttons">
        <button type="button" class="button small" onClick={() => setDrafting(true)}>
          {t('ask_draft')}
          <span class="visually-hidden">: {person.name}</span>
        </button>
        <button type="button" class="button small quiet" onClick={onFirstClick(() => logAsk(person, need, goalId))}>
          {t('ask_log')}
          <span class="visually-hidden">: {person.name}</span>
        </button>
      </p>
      {drafting && <AskDialog person={person} need={need} goalId={goalId} onClose={() => setDrafting(false)} />}
    </article>
  );
}
