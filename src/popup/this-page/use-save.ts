import { useEffect, useRef, useState } from 'preact/hooks';
import type { Capture, Entry } from '../../domain/capture.ts';
import type { Sighting } from '../../domain/sighting.ts';
import { call } from '../../messages/client.ts';
import { afterSaving, afterUndoing, maySave, newCapture, type SaveStep } from './save-step.ts';

export type Saving = {
  step: SaveStep;
  /** What the network holds about it; absent while it is asked. */
  entry: Entry | undefined;
  save(): Promise<void>;
  undo(): Promise<void>;
};

/** Saves one sighting and takes it back. Asks what the network holds about it, and again after each change. */
export function useSave(sighting: Sighting): Saving {
  const [step, setStep] = useState<SaveStep>({ step: 'ready' });
  const [entry, setEntry] = useState<Entry>();
  // An attempt that failed goes out again under its own id: not acknowledged does not mean not stored.
  const attempt = useRef<Capture | undefined>(undefined);
  // Two presses in one frame are one: the step that was drawn is not yet the step that is.
  const busy = useRef(false);
  const settled = step.step === 'saved' || step.step === 'undone' ? step.step : '';

  useEffect(() => {
    let late = false;
    call('entry.find', { sighting }).then((found) => {
      if (!late && found.ok) setEntry(found.value);
    });
    return () => {
      late = true;
    };
  }, [sighting, settled]);

  const run = async (work: () => Promise<SaveStep>) => {
    busy.current = true;
    setStep(await work());
    busy.current = false;
  };
  return {
    step,
    entry,
    async save() {
      if (busy.current || !maySave(step)) return;
      const capture = attempt.current ?? newCapture(sighting, Date.now(), crypto.getRandomValues(new Uint8Array(16)));
      attempt.current = capture;
      setStep({ step: 'saving' });
      await run(async () => afterSaving(await call('capture.save', capture)));
    },
    async undo() {
      const saved = 'saved' in step ? step.saved : undefined;
      if (busy.current || !saved) return;
      setStep({ step: 'undoing', saved });
      await run(async () => {
        const undone = afterUndoing(await call('capture.undo', { token: saved.token }), saved);
        // Saving once more is a new act.
        if (undone.step === 'undone') attempt.current = undefined;
        return undone;
      });
    },
  };
}
