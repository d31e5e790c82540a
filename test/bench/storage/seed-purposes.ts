import type { Goal } from '../../../src/domain/goal.ts';
import type { Group } from '../../../src/domain/group.ts';
import { derivedId } from '../../../src/domain/id.ts';
import { SHAPE } from '../../../src/domain/record.ts';
import { type Reflection, reflectionId, WEEK_PROMPTS } from '../../../src/domain/reflection.ts';
import { weekStart } from '../../../src/domain/when.ts';
import { capital, DAY, idOf, START, seeded, tagOf } from './seed.ts';

/** How many goals and groups somebody with so many people has: they grow by the dozen, not by the thousand. */
export function purposesOf(people: number): { goals: number; groups: number; weeks: number } {
  return { goals: Math.min(24, people), groups: Math.min(40, Math.ceil(people / 5)), weeks: Math.min(52, people) };
}

/** Every third is closed. */
export function goalOf(number: number, people: number): Goal {
  const { whole, words } = seeded(number * 19 + 1);
  const createdAt = START + whole(1_900 * DAY);
  return {
    ...base('goal', number, createdAt),
    kind: number % 4 === 1 ? 'question' : 'goal',
    title: capital(words(5)),
    why: capital(words(14)),
    personIds: someOf(number, people, 3),
    tags: [tagOf(1 + whole(10))],
    ...(number % 2 === 0 && { dueAt: createdAt + 300 * DAY }),
    ...(number % 3 === 2 && { closedAt: createdAt + 90 * DAY, learned: capital(words(20)) }),
  };
}

/** Every fourth has ended. */
export function groupOf(number: number, people: number): Group {
  const { whole, words } = seeded(number * 23 + 1);
  const createdAt = START + whole(1_900 * DAY);
  return {
    ...base('group', number, createdAt),
    name: capital(words(3)),
    purpose: capital(words(10)),
    memberIds: someOf(number, people, 3 + whole(40)),
    tags: [tagOf(1 + whole(10))],
    ...(number % 4 === 3 && { endsAt: createdAt + 60 * DAY }),
  };
}

/** One for each of the weeks before the end of the data. */
export function weekOf(number: number): Reflection {
  const { words } = seeded(number * 29 + 1);
  const from = weekStart(START + (2_090 - number * 7) * DAY);
  return {
    ...base('reflection', number, from + DAY),
    id: reflectionId('week', from),
    kind: 'week',
    from,
    answers: WEEK_PROMPTS.map((prompt) => ({ prompt, text: capital(words(12)) })),
  };
}

/** The moment with a goal and a group to it, now and then. */
export function purposesOfMoment(number: number, people: number): { goalIds?: string[]; groupIds?: string[] } {
  const { goals, groups } = purposesOf(people);
  return {
    ...(goals > 0 && number % 20 === 3 && { goalIds: [purposeId('goal', number % goals)] }),
    ...(groups > 0 && number % 25 === 4 && { groupIds: [purposeId('group', number % groups)] }),
  };
}

function base(kind: 'goal' | 'group' | 'reflection', number: number, createdAt: number) {
  return { id: purposeId(kind, number), v: SHAPE, createdAt, stamps: {} };
}

/** The extension draws them by chance; here the number says which. */
function purposeId(kind: string, number: number): string {
  return derivedId('moment', `${kind}:${number}`);
}

function someOf(number: number, people: number, count: number): string[] {
  const { random } = seeded(number * 31 + 1);
  const numbers = Array.from({ length: count }, () => Math.floor(people ** random()) - 1);
  return [...new Set(numbers)].filter((one) => one >= 0).map(idOf);
}
