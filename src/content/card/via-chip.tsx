import { useState } from 'preact/hooks';
import { useFocusKept } from '../../components/use-focus-kept.ts';
import { t } from '../../platform/i18n.ts';
import type { Via } from './form.ts';
import { NameField } from './name-field.tsx';

/** Who brought it: as the page says (a reposter), or as the user says. */
export function ViaChip({ via, onVia }: { via: Via; onVia(via: Via): void }) {
  const [isOpen, setOpen] = useState(false);
  const isShown = isOpen || via.name !== '';
  const box = useFocusKept<HTMLDivElement>(isShown, 'input, button');
  const change = (next: Via, open: boolean) => {
    setOpen(open);
    onVia(next);
  };
  return (
    <div class="chips" ref={box}>
      {isShown ? (
        <span class="chip via">
          <span aria-hidden="true">⇢</span> {t('card_via')}
          <NameField
            name={via.name}
            label={t('card_via_add')}
            placeholder={t('card_via_add')}
            // Emptied to be typed anew, it stays.
            onName={(name) => change({ name }, true)}
            onChoose={({ id, name }) => change({ name, personId: id }, true)}
          />
          <button
            type="button"
            class="chip-remove"
            aria-label={t('card_via_remove')}
            onClick={() => change({ name: '' }, false)}
          >
            ×
          </button>
        </span>
      ) : (
        <button type="button" class="chip" onClick={() => setOpen(true)}>
          <span aria-hidden="true">⇢</span> {t('card_via')}…
        </button>
      )}
    </div>
  );
}
