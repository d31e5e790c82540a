import { isChord, isTyping } from '../../components/list-step.ts';
import { GRADES, type Grade } from '../../domain/review.ts';

/** What the keys of the review act on. */
export type ReviewActs = {
  revealed: boolean;
  reveal(): void;
  grade(grade: Grade): void;
  mute(): void;
  edit(): void;
  link(): void;
  undo(): void;
};

/** The keys of the review. True = the key was one of them. */
export function onReviewKey(event: KeyboardEvent, acts: ReviewActs): boolean {
  if (event.defaultPrevented || event.repeat || isTyping(event) || isChord(event)) return false;
  if (document.querySelector('dialog[open]')) return false;
  const { key } = event;
  const grade = /^[1-4]$/.test(key) ? GRADES[Number(key) - 1] : undefined;
  if (grade && acts.revealed) acts.grade(grade);
  else if ((key === ' ' || key === 'Enter') && !acts.revealed && !isControl(event.target)) acts.reveal();
  else if (key === 'm') acts.mute();
  else if (key === 'e') acts.edit();
  else if (key === 'g') acts.link();
  else if (key === 'u') acts.undo();
  else return false;
  event.preventDefault();
  return true;
}

/** Enter and space belong to what they stand on. */
function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('a, button, input, select, summary, textarea') !== null;
}
