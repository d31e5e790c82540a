import { useState } from 'preact/hooks';
import { numberText } from '../../../components/number-text.ts';
import { t } from '../../../platform/i18n.ts';
import type { Unclear } from './preview.ts';
import type { Answers } from './use-import.ts';

type Props = { unclear: readonly Unclear[]; choices: Answers['choices']; onChoices(choices: Answers['choices']): void };

const NEW = 'new';
const LEAVE = 'leave';
const STEP = 50;

/** Those with the name of somebody known and no other sign: never joined by the name alone, unless the user says so. */
export function UnclearList({ unclear, choices, onChoices }: Props) {
  const [shown, setShown] = useState(STEP);
  const choose = (key: string, value: string) => {
    const next = new Map(choices);
    if (value === NEW) next.delete(key);
    else next.set(key, value === LEAVE ? null : value);
    onChoices(next);
  };
  const allSame = () => {
    const clear = unclear.filter(({ options }) => options.length === 1);
    onChoices(new Map(clear.map(({ key, options }) => [key, options[0]?.id ?? null])));
  };
  return (
    <section class="import-unclear" aria-labelledby="import-unclear">
      <h3 id="import-unclear">{t('import_unclear_people')}</h3>
      <p class="hint">{t('import_unclear_intro')}</p>
      <div class="buttons">
        <button type="button" class="button small" onClick={allSame}>
          {t('import_all_same')}
        </button>
        <button type="button" class="button small" onClick={() => onChoices(new Map())}>
          {t('import_all_new')}
        </button>
      </div>
      <ul>
        {unclear.slice(0, shown).map(({ key, name, where, options }) => (
          <li key={key}>
            <span>
              <bdi>{name}</bdi>
              <span class="hint" dir="auto">
                {where}
              </span>
            </span>
            <select
              class="field"
              aria-label={t('import_choice_of', name)}
              value={choices.has(key) ? (choices.get(key) ?? LEAVE) : NEW}
              onChange={(event) => choose(key, event.currentTarget.value)}
            >
              <option value={NEW}>{t('import_choice_new')}</option>
              {options.map((one) => (
                <option key={one.id} value={one.id}>
                  {t('import_choice_same', one.name)}
                </option>
              ))}
              <option value={LEAVE}>{t('import_choice_leave')}</option>
            </select>
          </li>
        ))}
      </ul>
      {unclear.length > shown && (
        <button type="button" class="button small" onClick={() => setShown(shown + 10 * STEP)}>
          {t('import_more', numberText(unclear.length - shown))}
        </button>
      )}
    </section>
  );
}
