import { LIMITS } from '../../domain/field.ts';
import { t } from '../../platform/i18n.ts';

type TextFieldProps = { id: string; label: string; text: string; onText(text: string): void };

/** The one field that the card opens in. */
export function MainField({ id, label, text, onText }: TextFieldProps) {
  return (
    <div>
      <div class="row">
        <label class="label" for={id}>
          {label}
        </label>
        <span class="label">{t('card_optional')}</span>
      </div>
      <textarea
        id={id}
        class="field text main"
        dir="auto"
        maxLength={LIMITS.text}
        value={text}
        onInput={(event) => onText(event.currentTarget.value)}
      />
    </div>
  );
}
