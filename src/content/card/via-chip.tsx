import { useState } from 'preact/hooks';
import { t } from '../../platform/i18n.ts';
import type { Via } from './form.ts';
import { NameField } from './name-field.tsx';

/** Who brought it: as the page says (a reposter), or as the user says. */
export function ViaChip({ via, onVia }: { via: Via; onVia(via: Via): void }) {
  const [isOpen, setOpen] = useState(false);
  if (!via.name && !isOpen) {
    return (
      <div class="chips">
        <button type="button" class="chip" onClick={() => setOpen(true)}>
          <span aria-hidden="true">⇢</span> {t('card_via')}…
        </button>
      </div>
    );
  }
  return (
    <div class="chips">
      <span class="chip via">
        <span aria-hidden="true">⇢</span> {t('card_via')}
        <NameField
          name={via.name}
          label={t('card_via_add')}
          placeholder={t('card_via_add')}
          onName={(name) => onVia({ name })}
          onChoose={({ id, name }) => onVia({ name, personId: id })}
        />
        <button
          type="button"
          class="chip-remove"
          aria-label={t('card_via_remove')}
          onClick={() => {
            setOpen(false);
            onVia({ name: '' });
          }}
        >
          ×
        </button>
      </span>
    </div>
  );
}
