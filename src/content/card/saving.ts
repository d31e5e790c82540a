import type { Capture, CaptureEdits, Saved } from '../../domain/capture.ts';
import { newId } from '../../domain/id.ts';
import type { Result } from '../../domain/result.ts';
import type { Sighting } from '../../domain/sighting.ts';
import { sameValue } from '../../domain/stamp.ts';

/** Saves what a card is about; the same edits again are the same act, so nothing doubles when an answer got lost. */
export type Saving = (edits: CaptureEdits) => Promise<Result<Saved>>;

/**
 * `way` says how the user asked. Nothing is sent before the first save; the times and ids of an act are those of its
 * first try.
 */
export function makeSaving(
  sighting: Sighting,
  way: Capture['way'],
  send: (capture: Capture) => Promise<Result<Saved>>,
): Saving {
  let last: Capture | undefined;
  return (edits) => {
    if (!last || !sameValue(last.edits, edits)) {
      const at = Date.now();
      // Not `randomUUID`: pages without encryption do not have it.
      const captureId = newId(at, crypto.getRandomValues(new Uint8Array(16)));
      last = { captureId, at, way, sighting, edits };
    }
    return send(last);
  };
}
