import { useEffect, useRef, useState } from 'preact/hooks';
import type { Capture, Entry } from '../../domain/capture.ts';
import type { Sighting } from '../../domain/sighting.ts';
import { call } from '../../messages/client.ts';
import { afterSaving, afterUndoing, maySave, newCapture, type SaveStep } from './save-step.ts';

/** As long as what was just saved may wait for what the network holds about it. */
const REFRESH_MS = 300;

/** Saving as the popup draws it. What comes while another act runs is not done. */
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
  const isUndone = step.step === 'undone';
  const asked = useRef(0);

  const refresh = async () => {
    asked.current += 1;
    const mine = asked.current;
    const found = await call('entry.find', { sighting });
    if (mine === asked.current && found.ok) setEntry(found.value);
  };
  useEffect(() => {
    void refresh();
    return () => {
      asked.current += 1;
    };
  }, [sighting, isUndone]);

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
      await run(async () => {
        const next = afterSaving(await call('capture.save', capture));
        // Drawn together with what is known now: its undo must not move away under the pointer a moment later.
        if (next.step === 'saved') await Promise.race([refresh(), pause(REFRESH_MS)]);
        return next;
      });
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

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
