import { GIVING_WORDS } from '../../components/giving-words.ts';
import { OCCASIONS } from '../../components/occasion-words.ts';
import { giving, type Moment, occasion } from '../../domain/moment.ts';
import { t } from '../../platform/i18n.ts';
import { EditText } from '../shell/edit-text.tsx';
import { usePending } from '../shell/use-pending.ts';
import type { SaveMoment } from './moment-screen.tsx';

/** What was said about a moment when it was logged by hand, and what is to come of it. */
export function MomentLogged({ moment, save }: { moment: Moment; save: SaveMoment }) {
  const { kind, source, place, title } = moment;
  const isLived = kind === 'met' || !source || moment.occasion !== undefined || Boolean(place || title);
  return (
    <>
      {kind === 'gave' && (
        <Pick
          label={t('moment_giving')}
          value={moment.giving}
          options={giving.options.map((one) => [one, t(GIVING_WORDS[one].label)])}
          onPick={(value) => void save({ giving: giving.options.find((one) => one === value) ?? null })}
        />
      )}
      {isLived && (
        <>
          <Pick
            label={t('log_occasion')}
            value={moment.occasion}
            options={occasion.options.map((one) => [one, t(OCCASIONS[one].words)])}
            onPick={(value) => void save({ occasion: occasion.options.find((one) => one === value) ?? null })}
          />
          <EditText label={t('log_title')} value={title ?? ''} onSave={(text) => save({ title: text })} />
          <EditText label={t('log_place')} value={place ?? ''} onSave={(text) => save({ place: text })} />
          <InPerson moment={moment} save={save} />
        </>
      )}
      <EditText label={t('log_next_step')} value={moment.nextStep ?? ''} onSave={(text) => save({ nextStep: text })} />
    </>
  );
}

function InPerson({ moment, save }: { moment: Moment; save: SaveMoment }) {
  const [inPerson, setInPerson] = usePending(moment.inPerson ?? false, (next) => save({ inPerson: next || null }));
  return (
    <label class="check">
      <input type="checkbox" checked={inPerson} onChange={(event) => setInPerson(event.currentTarget.checked)} />
      {t('moment_in_person')}
    </label>
  );
}

function Pick({
  label,
  value,
  options,
  onPick,
}: {
  label: string;
  value: string | undefined;
  options: readonly (readonly [value: string, words: string])[];
  onPick(value: string): void;
}) {
  return (
    <label>
      <span class="label">{label}</span>
      <select class="field" value={value ?? ''} onChange={(event) => onPick(event.currentTarget.value)}>
        <option value="">{t('moment_unsaid')}</option>
        {options.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
