import { failureText } from '../../components/failure-text.ts';
import { Icon } from '../../components/icon.tsx';
import { DONE_ICON } from '../../components/icons.ts';
import { t } from '../../platform/i18n.ts';
import type { SaveStep } from './save-step.ts';
import type { Saving } from './use-save.ts';

/** How saving went, with its undo. Always in the page, so that screen readers hear what appears. */
export function SaveNote({ saving: { step, undo } }: { saving: Saving }) {
  const text = noteText(step);
  const done = step.step === 'saved' || step.step === 'undoing';
  return (
    <div role="status">
      {text && (
        <p class={step.step === 'failed' && step.code !== 'queued' ? 'save-note bad' : 'save-note'}>
          {done && <Icon node={DONE_ICON} />}
          <span>{text}</span>
          {done && step.saved.outcome !== 'unchanged' && (
            <button
              type="button"
              class="button quiet"
              aria-disabled={step.step === 'undoing'}
              onClick={() => void undo()}
            >
              {t('notice_undo')}
            </button>
          )}
        </p>
      )}
    </div>
  );
}

function noteText(step: SaveStep): string {
  if (step.step === 'failed') return failureText(step.code);
  if (step.step === 'undone') return t('popup_undone');
  if (step.step !== 'saved' && step.step !== 'undoing') return '';
  if (step.saved.outcome === 'restored') return t('card_restored');
  return step.saved.outcome === 'unchanged' ? t('popup_saved_already') : t('popup_saved');
}
