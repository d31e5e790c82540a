import { useState } from 'preact/hooks';
import { numberText } from '../../components/number-text.ts';
import type { Person } from '../../domain/person.ts';
import type { Settings } from '../../domain/setting.ts';
import { touch } from '../../domain/touch.ts';
import { t } from '../../platform/i18n.ts';
import type { PersonPage } from '../../storage/rows.ts';
import { dayText } from '../day-text.ts';
import type { SavePerson } from '../person/person-head.tsx';
import { useSettings } from '../settings/use-settings.ts';
import { SnoozeDialog } from './snooze-dialog.tsx';
import { TouchButtons } from './touch-buttons.tsx';

const CHOICES = [7, 14, 30, 60, 90, 180, 365];
const BY_TIE = 'by-tie';

/** How often the user means to be in touch with somebody, how that stands, and putting it off. */
export function PersonTouch({ page, save }: { page: PersonPage; save: SavePerson }) {
  const [settings] = useSettings();
  const [choosing, setChoosing] = useState(false);
  const { person } = page;
  // An organisation is a source, and nobody to keep in touch with.
  if (person.kind !== 'person' || !settings) return null;
  return (
    <section class="card touch-card" aria-label={t('touch_title')}>
      <h2>{t('touch_title')}</h2>
      <RhythmField person={person} rhythms={settings.rhythms} save={save} />
      <p class="hint">{stateText(page, settings.rhythms)}</p>
      <p class="touch-buttons">
        <TouchButtons person={person} onDay={() => setChoosing(true)} />
      </p>
      {choosing && <SnoozeDialog person={person} onClose={() => setChoosing(false)} />}
    </section>
  );
}

function RhythmField({ person, rhythms, save }: { person: Person; rhythms: Settings['rhythms']; save: SavePerson }) {
  const { tie, rhythmDays } = person;
  const byTie = tie && rhythms[tie];
  // What an import or an older choice set stays to be seen.
  const days = [...new Set([...CHOICES, ...(rhythmDays ? [rhythmDays] : [])])].sort((a, b) => a - b);
  return (
    <label>
      <span class="label">{t('rhythm_label')}</span>
      <select
        class="field"
        value={rhythmDays === undefined ? BY_TIE : String(rhythmDays)}
        onChange={({ currentTarget: { value } }) => void save({ rhythmDays: value === BY_TIE ? null : Number(value) })}
      >
        <option value={BY_TIE}>{byTie ? t('rhythm_by_tie_days', numberText(byTie)) : t('rhythm_by_tie')}</option>
        {days.map((count) => (
          <option key={count} value={String(count)}>
            {t('rhythm_days', numberText(count))}
          </option>
        ))}
        <option value="0">{t('rhythm_never')}</option>
      </select>
    </label>
  );
}

/** How touch stands, in a sentence. */
function stateText({ person, stats }: PersonPage, rhythms: Settings['rhythms']): string {
  const { lastAt } = stats;
  const facts = { ...person, since: person.createdAt, ...(lastAt !== undefined && { lastAt }) };
  const { state, dueAt = 0 } = touch(facts, Date.now(), rhythms);
  if (state === 'resting') return t('touch_resting');
  if (state === 'no-rhythm') return t('touch_no_rhythm');
  if (state === 'snoozed') return t('touch_snoozed_until', dayText(person.snoozedUntil ?? 0));
  return t(state === 'losing-touch' ? 'touch_overdue' : 'touch_next', dayText(dueAt));
}
