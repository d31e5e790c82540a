import type { Result } from '../domain/result.ts';
import type { Marks, MarksQuestion } from '../messages/protocol.ts';

/** The tie to somebody, or `unset`; `null` = not in the network. */
export type Mark = Marks['people'][number];

/** What this page has learned about the people and posts in view. */
export type Known = {
  /** `undefined` = not asked yet. */
  person(key: string): Mark | undefined;
  /** `undefined` = not asked yet. */
  post(key: string): boolean | undefined;
  /** Asks for these at the next `ask`, unless they are known. */
  want(personKey: string | undefined, postKey: string | undefined): void;
  /** Asks for all that is wanted, in one message at a time. */
  ask(): void;
  /** What is known may be out of date: ask again for all that is wanted from now on. */
  forget(): void;
};

/** As many as one message may name. */
const BATCH = 200;
/** Kept in memory; what was asked first goes first. */
const LIMIT = 1_000;

/**
 * Nothing is known at first. `onAnswer` is called after each answer; what got none is asked for when it is wanted
 * again.
 */
export function makeKnown(send: (question: MarksQuestion) => Promise<Result<Marks>>, onAnswer: () => void): Known {
  const people = new Map<string, Mark>();
  const posts = new Map<string, boolean>();
  const wantedPeople = new Set<string>();
  const wantedPosts = new Set<string>();
  let isAsking = false;
  /** Answers to a question from before the last `forget` are stale. */
  let age = 0;

  const ask = async (): Promise<void> => {
    if (isAsking || wantedPeople.size + wantedPosts.size === 0) return;
    isAsking = true;
    const askedAt = age;
    const [who, which] = [taken(wantedPeople), taken(wantedPosts)];
    const answer = await send({ people: who.map(asked), posts: which.map(asked) });
    isAsking = false;
    // Unanswered questions are asked again when the page is looked at again, not in a loop.
    if (!answer.ok) return;
    if (askedAt === age) {
      for (const [at, key] of who.entries()) keep(people, key, answer.value.people[at] ?? null);
      for (const [at, key] of which.entries()) keep(posts, key, answer.value.posts[at] ?? false);
      onAnswer();
    }
    await ask();
  };

  return {
    person: (key) => people.get(key),
    post: (key) => posts.get(key),
    want(personKey, postKey) {
      // A post that cannot be told apart has no key: one such would have the whole batch refused.
      if (personKey && !people.has(personKey)) wantedPeople.add(personKey);
      if (postKey && !posts.has(postKey)) wantedPosts.add(postKey);
    },
    ask: () => void ask(),
    forget() {
      age += 1;
      people.clear();
      posts.clear();
    },
  };
}

function asked(key: string): { keys: readonly string[] } {
  return { keys: [key] };
}

function taken(wanted: Set<string>): string[] {
  const batch = [...wanted].slice(0, BATCH);
  for (const key of batch) wanted.delete(key);
  return batch;
}

function keep<T>(map: Map<string, T>, key: string, value: T): void {
  map.delete(key);
  map.set(key, value);
  if (map.size > LIMIT) for (const oldest of map.keys()) return void map.delete(oldest);
}
