import { useEffect, useRef, useState } from 'preact/hooks';
import { numberText } from '../../../components/number-text.ts';
import { t } from '../../../platform/i18n.ts';
import { hashOf } from '../../route.ts';
import { FileList } from './file-list.tsx';
import { MOST_SHOWN, type Preview } from './preview.ts';
import { UnclearList } from './unclear-list.tsx';
import type { Answers } from './use-import.ts';
import { keyText } from './words.ts';

type Props = { preview: Preview; busy: boolean; onCancel(): void; onBegin(answers: Answers): void };

/** What was found, what is to be chosen, and the one button. */
export function PreviewView({ preview, busy, onCancel, onBegin }: Props) {
  const { people, moments, files } = preview;
  const [kind, setKind] = useState<Answers['kind']>('person');
  const [onlyKnown, setOnlyKnown] = useState(true);
  const [choices, setChoices] = useState<Answers['choices']>(new Map());
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const left = files.reduce((sum, { skipped }) => sum + skipped, 0);
  const figures = [
    [t('import_new_people'), people.fresh],
    [t('import_known_people'), people.known],
    [t('import_changed_people'), people.changed],
    [t('import_unclear_people'), people.unclear],
    [t('import_new_moments'), moments.fresh],
    [t('import_known_moments'), moments.known],
    [t('import_changed_moments'), moments.changed],
    [t('import_gave_moments'), moments.gave],
    [t('import_left_rows'), left],
  ] as const;
  return (
    <div class="import-preview">
      <h3 ref={heading} tabIndex={-1}>
        {t('import_found')}
      </h3>
      <p class="hint">{preview.rows > 0 ? t('import_nothing_yet') : t('import_nothing_found')}</p>
      {preview.rows > 0 && (
        <dl class="import-figures">
          {figures
            .filter(([, count], at) => count > 0 || at === 0)
            .map(([label, count]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{numberText(count)}</dd>
              </div>
            ))}
        </dl>
      )}
      {people.nameless > 0 && <p class="hint">{t('import_nameless', numberText(people.nameless))}</p>}
      <FileList files={files} aside={preview.aside} />
      {people.kindless > 0 && (
        <fieldset class="import-choice">
          <legend>{t('import_kind')}</legend>
          <label>
            <input type="radio" name="import-kind" checked={kind === 'person'} onChange={() => setKind('person')} />
            {t('import_kind_people')}
          </label>
          <label>
            <input
              type="radio"
              name="import-kind"
              checked={kind === 'organisation'}
              onChange={() => setKind('organisation')}
            />
            {t('import_kind_organisations')}
          </label>
        </fieldset>
      )}
      {moments.gave > 0 && (
        <label class="import-choice">
          <input type="checkbox" checked={onlyKnown} onChange={(event) => setOnlyKnown(event.currentTarget.checked)} />
          {t('import_only_known')}
        </label>
      )}
      {preview.unclear.length > 0 && <UnclearList unclear={preview.unclear} choices={choices} onChoices={setChoices} />}
      {preview.known.length > 0 && (
        <details>
          <summary>
            {t('import_known_people')} ({numberText(people.known)})
          </summary>
          <ul class="import-lines">
            {preview.known.map(({ name, id, personName, key }) => (
              <li key={`${id} ${key}`}>
                <bdi>{name}</bdi>{' '}
                <a class="hint" href={hashOf({ screen: 'person', id })} target="_blank" rel="noopener">
                  {t('import_known_by', personName, keyText(key))}
                </a>
              </li>
            ))}
            {people.known > MOST_SHOWN && (
              <li class="hint">{t('import_more', numberText(people.known - MOST_SHOWN))}</li>
            )}
          </ul>
        </details>
      )}
      {preview.changed.length > 0 && (
        <details>
          <summary>
            {t('import_changed_people')} ({numberText(people.changed)})
          </summary>
          <ul class="import-lines">
            {preview.changed.map(({ name, id }) => (
              <li key={id}>
                <a href={hashOf({ screen: 'person', id })} target="_blank" rel="noopener">
                  <bdi>{name}</bdi>
                </a>
              </li>
            ))}
            {people.changed > MOST_SHOWN && (
              <li class="hint">{t('import_more', numberText(people.changed - MOST_SHOWN))}</li>
            )}
          </ul>
        </details>
      )}
      {preview.freshNames.length > 0 && (
        <details>
          <summary>
            {t('import_new_people')} ({numberText(people.fresh)})
          </summary>
          <ul class="import-lines">
            {preview.freshNames.map((name, at) => (
              <li key={`${at} ${name}`}>
                <bdi>{name}</bdi>
              </li>
            ))}
            {people.fresh > MOST_SHOWN && (
              <li class="hint">{t('import_more', numberText(people.fresh - MOST_SHOWN))}</li>
            )}
          </ul>
        </details>
      )}
      <div class="form-end">
        <button type="button" class="button" onClick={onCancel} disabled={busy}>
          {t('form_cancel')}
        </button>
        <button
          type="button"
          class="button primary"
          disabled={busy || preview.rows === 0}
          onClick={() => onBegin({ kind, onlyKnown: onlyKnown && moments.gave > 0, choices })}
        >
          {t('import_go')}
        </button>
      </div>
    </div>
  );
}
