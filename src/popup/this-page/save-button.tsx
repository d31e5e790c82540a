import type { Sighting } from '../../domain/sighting.ts';
import { type MessageKey, t } from '../../platform/i18n.ts';
import { WeftLink } from '../weft-link.tsx';
import { maySave, type Offer, offerOf } from './save-step.ts';
import type { Saving } from './use-save.ts';

const WORDS: Readonly<Record<Exclude<Offer, 'nothing'>, MessageKey>> = {
  post: 'popup_save_post',
  person: 'popup_save_person',
  page: 'popup_save_page',
  quote: 'popup_save_quote',
};

/** The key as keyboards show it. */
const SAVE_KEY = 'S';

/** Saves what is not saved yet; for what is, the way to it. */
export function SaveButton({ sighting, saving }: { sighting: Sighting; saving: Saving }) {
  const { step, entry, save } = saving;
  const offer = offerOf(sighting, entry);
  // What was just saved keeps its button, switched off: nothing moves under the pointer, and its undo stands below.
  if (offer === 'nothing' && maySave(step)) {
    const hash = entry?.moment ? `#/moment/${entry.moment.id}` : `#/person/${entry?.person?.id ?? ''}`;
    return (
      <WeftLink class="button" hash={hash}>
        {t('popup_open')}
      </WeftLink>
    );
  }
  const words = WORDS[offer === 'nothing' ? sighting.kind : offer];
  return (
    <button
      type="button"
      class="button primary"
      aria-keyshortcuts="s"
      aria-disabled={!maySave(step)}
      onClick={() => void save()}
    >
      {step.step === 'saving' ? t('popup_saving') : maySave(step) ? t(words) : t('popup_saved_short')}
      {maySave(step) && (
        <span class="kbd" aria-hidden="true">
          {SAVE_KEY}
        </span>
      )}
    </button>
  );
}
