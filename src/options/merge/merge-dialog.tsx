import { useState } from 'preact/hooks';
import { failureText } from '../../components/failure-text.ts';
import { numberText } from '../../components/number-text.ts';
import {
  byDefault,
  type Disagreement,
  disagreements,
  type MergeChoice,
  type MergeChoices,
  olderOf,
} from '../../domain/merge-choice.ts';
import { call } from '../../messages/client.ts';
import { t } from '../../platform/i18n.ts';
import { findPersonPage } from '../../storage/queries.ts';
import type { PersonPage } from '../../storage/rows.ts';
import { say, undoAll } from '../act.ts';
import { useLive } from '../live.ts';
import { go } from '../router.ts';
import { Dialog } from '../shell/dialog.tsx';
import { FormEnd } from '../shell/form-end.tsx';
import { FIELD_WORDS, valueText } from './field-text.ts';
import { isolated } from './reason-text.ts';

/** Two records beside each other: where they disagree the user says what is right; the rest comes together by itself. */
export function MergeDialog({ ids, onClose }: { ids: readonly [string, string]; onClose(): void }) {
  const [chosen, setChosen] = useState<MergeChoices>({});
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState('');
  const pages = useLive(
    (db) => Promise.all(ids.map((id) => findPersonPage(db, id))).then((found) => ({ found })),
    `merge-dialog ${ids.join(' ')}`,
  ).value?.found as readonly [PersonPage | undefined, PersonPage | undefined] | undefined;
  const [first, second] = pages ?? [];
  const both = first && second && first.person.id !== second.person.id ? ([first, second] as const) : undefined;
  const older = both ? olderOf(both[0].person, both[1].person) : 'first';

  const merge = async () => {
    if (busy || !both) return;
    setBusy(true);
    setFailed('');
    const done = await call('person.merge', { ids, choices: chosen });
    setBusy(false);
    if (!done.ok) {
      setFailed(failureText(done.code));
      return;
    }
    const name = both[chosen.name === 'second' || (!chosen.name && older === 'second') ? 1 : 0].person.name;
    say(t('merge_done', isolated(name)), () => undoAll([done.value.token]));
    onClose();
    go({ screen: 'person', id: done.value.id });
  };

  // Once it is there it takes the focus, so it comes with its fields.
  if (!pages) return null;
  const open = both ? disagreements(both[0].person, both[1].person) : [];
  return (
    <Dialog title={t('merge_dialog')} onClose={onClose} onSubmit={merge}>
      {both && (
        <>
          <p class="hint">{t(open.length > 0 ? 'merge_choose' : 'merge_agree')}</p>
          {open.map((one) => (
            <FieldChoice
              key={one.field}
              question={one}
              pages={both}
              value={chosen[one.field] ?? byDefault(one.field, older)}
              onValue={(value) => setChosen({ ...chosen, [one.field]: value })}
            />
          ))}
          <p class="hint">{followText(both)}</p>
        </>
      )}
      {!both && <p>{t('merge_gone')}</p>}
      <FormEnd failed={failed} onCancel={onClose} submit={t('merge_do')} disabled={busy || !both} />
    </Dialog>
  );
}

function FieldChoice({
  question: { field, values, both },
  pages,
  value,
  onValue,
}: {
  question: Disagreement;
  pages: readonly [PersonPage, PersonPage];
  value: MergeChoice;
  onValue(value: MergeChoice): void;
}) {
  const options: readonly (readonly [MergeChoice, string])[] = [
    ['first', valueText(field, values[0], pages[0])],
    ['second', valueText(field, values[1], pages[1])],
    ...(both ? [['both', t('merge_both')] as const] : []),
  ];
  return (
    <fieldset class="merge-field">
      <legend class="label">{t(FIELD_WORDS[field])}</legend>
      {options.map(([one, words]) => (
        <label key={one} class={one === value ? 'merge-choice chosen' : 'merge-choice'}>
          <input type="radio" name={`merge-${field}`} checked={one === value} onChange={() => onValue(one)} />
          <span class="merge-value" dir="auto">
            {words}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function followText(pages: readonly [PersonPage, PersonPage]): string {
  const moments = pages.reduce((sum, { stats }) => sum + stats.learned + stats.gave + stats.asked + stats.met, 0);
  const profiles = pages.reduce((sum, page) => sum + page.profiles.length, 0);
  return t('merge_follows', numberText(moments), numberText(profiles));
}
