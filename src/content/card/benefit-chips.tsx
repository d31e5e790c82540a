import { BENEFITS, type Benefit } from '../../domain/moment.ts';
import { type MessageKey, t } from '../../platform/i18n.ts';

const WORDS: Readonly<Record<Benefit, MessageKey>> = {
  idea: 'benefit_idea',
  resource: 'benefit_resource',
  answer: 'benefit_answer',
  challenge: 'benefit_challenge',
  inspiration: 'benefit_inspiration',
  support: 'benefit_support',
};

/** What it gave: one or none. The chosen one, pressed again, is taken away. */
export function BenefitChips({
  benefit,
  onBenefit,
}: {
  benefit: Benefit | null;
  onBenefit(benefit: Benefit | null): void;
}) {
  return (
    <fieldset class="chips">
      <legend class="label">{t('card_gave')}</legend>
      {BENEFITS.map((one) => (
        <button
          type="button"
          class="chip"
          key={one}
          aria-pressed={one === benefit}
          onClick={() => onBenefit(one === benefit ? null : one)}
        >
          {t(WORDS[one])}
        </button>
      ))}
    </fieldset>
  );
}
