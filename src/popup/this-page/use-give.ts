import { useEffect, useRef, useState } from 'preact/hooks';
import type { Giving } from '../../domain/moment.ts';
import type { FailureCode } from '../../domain/result.ts';
import type { Sighting } from '../../domain/sighting.ts';
import { addWord, type Given, type GivePress, give, newPress, takeBack } from './giving.ts';

/** Where giving stands. `given` beside a failure: what was logged stands. */
export type GiveStep =
  | { step: 'ready' }
  | { step: 'giving' }
  | { step: 'given'; given: Given }
  | { step: 'undone' }
  | { step: 'failed'; code: FailureCode; given?: Given };

/** Giving as the popup draws it. What comes while another act runs is not done. */
export type GivingNow = {
  step: GiveStep;
  give(giving: Giving): Promise<void>;
  undo(): Promise<void>;
  /** Adds a word to what was just given; an empty one takes it away. */
  say(text: string): Promise<void>;
};

/** Logs what was given to the person on the page, takes it back, adds a word. One act at a time. */
export function useGive(sighting: Sighting): GivingNow {
  const [step, setStep] = useState<GiveStep>({ step: 'ready' });
  // A press that failed goes out again under its own ids: not acknowledged does not mean not stored.
  const press = useRef<GivePress | undefined>(undefined);
  const busy = useRef<Promise<void>>(Promise.resolve());
  const running = useRef(false);
  const given = 'given' in step ? step.given : undefined;
  const latest = useRef(given);
  useEffect(() => {
    latest.current = given;
  });

  return {
    step,
    async give(giving) {
      if (running.current) return;
      const again = press.current?.giving === giving ? press.current : undefined;
      const now = again ?? newPress(sighting, giving, Date.now(), () => crypto.getRandomValues(new Uint8Array(16)));
      if (!now) return;
      running.current = true;
      press.current = now;
      setStep({ step: 'giving' });
      const result = await give(sighting, now);
      if (result.ok) press.current = undefined;
      setStep(result.ok ? { step: 'given', given: result.value } : { step: 'failed', code: result.code });
      running.current = false;
    },
    async undo() {
      // What is being written about it is written first: its undo takes that back too.
      await busy.current;
      const before = latest.current;
      if (running.current || !before) return;
      running.current = true;
      const result = await takeBack(before);
      setStep(result.ok ? { step: 'undone' } : { step: 'failed', code: result.code, given: before });
      running.current = false;
    },
    say(text) {
      busy.current = busy.current.then(async () => {
        const before = latest.current;
        if (!before) return;
        const result = await addWord(before, text, Date.now());
        const after = result.ok ? result.value : before;
        latest.current = after;
        setStep(result.ok ? { step: 'given', given: after } : { step: 'failed', code: result.code, given: after });
      });
      return busy.current;
    },
  };
}
