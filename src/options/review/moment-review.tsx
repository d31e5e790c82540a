import { onFirstClick } from '../../components/first-click.ts';
import type { Moment } from '../../domain/moment.ts';
import { firstReview } from '../../domain/review-state.ts';
import { t } from '../../platform/i18n.ts';
import type { SaveMoment } from '../moment/moment-screen.tsx';
import { comesBack } from './comes-back.ts';

/** When a moment comes back for recall, and whether it does at all. */
export function MomentReview({ moment: { review }, save }: { moment: Moment; save: SaveMoment }) {
  const { muted, ...heard } = review ?? firstReview(Date.now());
  const isIn = review !== undefined && !muted;
  return (
    <section class="card moment-review" aria-labelledby="moment-review">
      <h2 id="moment-review">{t('review_title')}</h2>
      <p class="hint">{isIn ? comesBack(review.dueAt, Date.now()) : t(review ? 'review_is_muted' : 'review_is_out')}</p>
      <button
        type="button"
        class="button small"
        onClick={onFirstClick(() => save({ review: isIn ? { ...heard, muted: true } : heard }))}
      >
        {t(isIn ? 'review_mute' : 'review_add')}
      </button>
    </section>
  );
}
