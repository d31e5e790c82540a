import type { Capture, Entry, Saved } from '../../domain/capture.ts';
import { newId } from '../../domain/id.ts';
import type { FailureCode, Result } from '../../domain/result.ts';
import type { Sighting } from '../../domain/sighting.ts';

/** Where saving stands. */
export type SaveStep =
  | { step: 'ready' }
  | { step: 'saving' }
  | { step: 'saved'; saved: Saved }
  | { step: 'undoing'; saved: Saved }
  | { step: 'undone' }
  /** `saved`: it was the undo that failed, what was saved stands. */
  | { step: 'failed'; code: FailureCode; saved?: Saved };

/** Where saving stands once the worker has answered. */
export function afterSaving(result: Result<Saved>): SaveStep {
  return result.ok ? { step: 'saved', saved: result.value } : { step: 'failed', code: result.code };
}

/** Where saving stands once the undo of `saved` was answered. */
export function afterUndoing(result: Result<unknown>, saved: Saved): SaveStep {
  return result.ok ? { step: 'undone' } : { step: 'failed', code: result.code, saved };
}

/** May the save button act now? Not while something runs, and not on what was just saved. */
export function maySave({ step }: SaveStep): boolean {
  return step === 'ready' || step === 'undone' || step === 'failed';
}

/** One act of saving from the popup: nothing added, what was read. */
export function newCapture(sighting: Sighting, now: number, random: Uint8Array): Capture {
  return { captureId: newId(now, random), at: now, way: 'popup', sighting, edits: {} };
}

/** What the button would save: all of it is there = nothing. */
export type Offer = 'post' | 'person' | 'page' | 'quote' | 'nothing';

/** `entry` is what the network holds about it; absent = nothing, or not asked yet. */
export function offerOf(sighting: Sighting, entry: Entry | undefined): Offer {
  if (sighting.kind === 'person') return entry?.person ? 'nothing' : 'person';
  if (!entry?.moment) return sighting.kind;
  const selected = sighting.selection?.trim();
  const known = entry.moment.quotes.some(({ text }) => text.trim() === selected);
  return selected && !known ? 'quote' : 'nothing';
}
