import { leftToday } from '../../domain/review-queue.ts';

/** One answer or mute of this session, and how to take it back. */
export type Step = { id: string; token: string };

/** Today's review as it goes: the order is fixed when it begins, so that nothing moves under the user's hands. */
export type Session = {
  /** Ids of the moments, those that were seen first. */
  ids: readonly string[];
  /** The present one; past the end = done. */
  at: number;
  revealed: boolean;
  /** What was done, the last one last. */
  steps: readonly Step[];
};

/** What is read of the day: what is due, in order, and how many were answered. */
export type Today = { due: readonly { id: string }[]; done: number };

/** Begins with what is still to be asked today. */
export function begin({ due, done }: Today, perDay: number): Session {
  const ids = due.slice(0, leftToday(due.length, done, perDay)).map(({ id }) => id);
  return { ids, at: 0, revealed: false, steps: [] };
}

/** A few more than was set, for who wants them. */
export function more(session: Session, { due }: Pick<Today, 'due'>, perDay: number): Session {
  const rest = due.flatMap(({ id }) => (session.ids.includes(id) ? [] : [id]));
  return { ...session, ids: [...session.ids, ...rest.slice(0, perDay)], revealed: false };
}

/** Shows the words of the present moment. Past the end there is nothing to show. */
export function reveal(session: Session): Session {
  return session.at < session.ids.length ? { ...session, revealed: true } : session;
}

/** On to the next. Without a token nothing was done: the moment was gone. */
export function advance(session: Session, id: string, token?: string): Session {
  // A late answer to one that was left already changes nothing.
  if (session.ids[session.at] !== id) return session;
  const steps = token === undefined ? session.steps : [...session.steps, { id, token }];
  return { ...session, at: session.at + 1, revealed: false, steps };
}

/** Back to the moment whose act was taken back, its answer in view. */
export function back(session: Session, token: string): Session {
  const step = session.steps.find((one) => one.token === token);
  if (!step) return session;
  const at = session.ids.indexOf(step.id);
  const steps = session.steps.filter((one) => one !== step);
  // Only the last one is gone back to; an older one is asked again at the end.
  if (session.steps.at(-1) === step) return { ...session, at, revealed: true, steps };
  const ids = [...session.ids.filter((id) => id !== step.id), step.id];
  return { ...session, ids, at: session.at - (at < session.at ? 1 : 0), steps };
}
