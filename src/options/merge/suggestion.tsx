import { useState } from 'preact/hooks';
import { onFirstClick } from '../../components/first-click.ts';
import { PersonLine } from '../../components/person-line.tsx';
import type { Known } from '../../domain/merge-evidence.ts';
import { call } from '../../messages/client.ts';
import { t } from '../../platform/i18n.ts';
import type { MergeSuggestion } from '../../storage/queries.ts';
import { act } from '../act.ts';
import { hashOf } from '../route.ts';
import { MergeDialog } from './merge-dialog.tsx';
import { placeOf, reasonText } from './reason-text.ts';

/** How many reasons are said: the strongest. */
const SAID = 3;

/** Two people who may be one: who they are, what speaks for it, and what to do. `without`: the one whose page this is. */
export function Suggestion({ suggestion, without }: { suggestion: MergeSuggestion; without?: string }) {
  const [comparing, setComparing] = useState(false);
  const { people, reasons } = suggestion;
  const ids = people.map(({ person }) => person.id) as [string, string];
  const names = people.map(({ person }) => person.name) as [string, string];
  return (
    <article class="suggestion">
      <div class="suggestion-people">
        {people
          .filter(({ person }) => person.id !== without)
          .map((known) => (
            <Somebody key={known.person.id} known={known} />
          ))}
      </div>
      <ul class="suggestion-reasons">
        {reasons.slice(0, SAID).map((reason) => (
          <li key={`${reason.kind} ${reason.from.id} ${reason.to.id}`}>{reasonText(reason, people)}</li>
        ))}
      </ul>
      <div class="buttons">
        <button
          type="button"
          class="button"
          aria-label={t('merge_compare_with', ...names)}
          onClick={() => setComparing(true)}
        >
          {t('merge_compare')}
        </button>
        <button
          type="button"
          class="button quiet"
          aria-label={t('merge_dismiss_of', ...names)}
          onClick={onFirstClick(() => act(t('merge_dismissed'), call('merge.dismiss', { ids })))}
        >
          {t('merge_dismiss')}
        </button>
      </div>
      {comparing && <MergeDialog ids={ids} onClose={() => setComparing(false)} />}
    </article>
  );
}

function Somebody({ known: { person, profiles } }: { known: Known }) {
  const sites = [...new Set(profiles.map(placeOf))].join(' · ');
  return (
    <PersonLine
      name={person.name}
      kind={person.kind}
      tie={person.tie}
      size={32}
      shown={<a href={hashOf({ screen: 'person', id: person.id })}>{person.name}</a>}
    >
      {sites}
    </PersonLine>
  );
}
