import { onFirstClick } from '../../components/first-click.ts';
import { numberText } from '../../components/number-text.ts';
import { t } from '../../platform/i18n.ts';
import type { TrashRow } from '../../storage/rows.ts';
import { titleText } from './trash-words.ts';

/** What can be done with the chosen things, or with the one the list stands at. */
export function TrashBar({
  chosen,
  here,
  onClear,
  onRestore,
  onErase,
}: {
  chosen: number;
  here: TrashRow | undefined;
  onClear(): void;
  onRestore(): void;
  onErase(): void;
}) {
  return (
    <section class="trash-bar" aria-label={t('trash_bar')}>
      <p role="status">
        <strong dir="auto">{chosen > 0 ? t('trash_chosen', numberText(chosen)) : here && titleText(here)}</strong>
      </p>
      {chosen > 0 && (
        <button type="button" class="button quiet small" onClick={onClear}>
          {t('trash_clear')}
        </button>
      )}
      <button type="button" class="button small primary" onClick={onFirstClick(onRestore)}>
        {t('trash_restore')}
      </button>
      <button type="button" class="button small danger" onClick={onErase}>
        {t('trash_erase')}
      </button>
    </section>
  );
}
