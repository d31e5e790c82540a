import { useId } from 'preact/hooks';
import { type Occasion, occasion as schema } from '../../domain/moment.ts';
import { t } from '../../platform/i18n.ts';
import { Icon } from '../icon.tsx';
import { OCCASIONS } from '../occasion-words.ts';

/** What a moment beyond posts was: one of eight, by picture and word. */
export function OccasionField({
  occasion,
  onOccasion,
}: {
  occasion: Occasion | undefined;
  onOccasion(occasion: Occasion): void;
}) {
  const name = useId();
  return (
    <fieldset class="tie-field occasions">
      <legend class="label">{t('log_occasion')}</legend>
      {schema.options.map((one) => (
        <label class={one === occasion ? 'chip chosen' : 'chip'} key={one}>
          <input
            type="radio"
            class="visually-hidden"
            name={name}
            checked={one === occasion}
            onChange={() => onOccasion(one)}
          />
          <Icon node={OCCASIONS[one].icon} size={14} />
          {t(OCCASIONS[one].words)}
        </label>
      ))}
    </fieldset>
  );
}
