import { BENEFITS, type Benefit } from '../domain/moment.ts';
import { t } from '../platform/i18n.ts';
import { BENEFIT_WORDS } from './benefit-words.ts';

/** What it gave: one or none. The chosen one, pressed again, is taken away. */
export function BenefitField({
  benefit,
  onBenefit,
}: {
  benefit: Benefit | null;
  onBenefit(benefit: Benefit | null): void;
}) {
  return (
    <fieldset class="toggles">
      <legend class="label">{t('benefit_field')}</legend>
      {BENEFITS.map((one) => (
        <button
          type="button"
          class="chip"
          key={one}
          aria-pressed={one === benefit}
          onClick={() => onBenefit(one === benefit ? null : one)}
        >
          {t(BENEFIT_WORDS[one])}
        </button>
      ))}
    </fieldset>
  );
}
