import type { Grade } from '../../domain/review.ts';
import { GRADES, previews } from '../../domain/review.ts';
import type { ReviewState } from '../../domain/review-state.ts';
import { type MessageKey, t } from '../../platform/i18n.ts';
import { spanText } from './comes-back.ts';

const WORDS: Readonly<Record<Grade, MessageKey>> = {
  again: 'review_again',
  hard: 'review_hard',
  good: 'review_good',
  easy: 'review_easy',
};

/** How well it was known: four answers, each with when the moment would come back. */
export function ReviewGrades({ review, onGrade }: { review: ReviewState; onGrade(grade: Grade): void }) {
  const now = Date.now();
  const dates = previews(review, now);
  return (
    <fieldset class="review-grades">
      <legend class="visually-hidden">{t('review_how_well')}</legend>
      {GRADES.map((grade, nth) => (
        <button key={grade} type="button" class={`button grade ${grade}`} onClick={() => onGrade(grade)}>
          <kbd class="kbd">{nth + 1}</kbd>
          <span class="grade-name">{t(WORDS[grade])}</span>
          <span class="hint">{spanText(dates[grade], now)}</span>
        </button>
      ))}
    </fieldset>
  );
}
