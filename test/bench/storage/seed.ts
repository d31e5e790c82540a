import { derivedId } from '../../../src/domain/id.ts';
import { giving, type Moment, occasion } from '../../../src/domain/moment.ts';
import { type Person, role } from '../../../src/domain/person.ts';
import type { Profile } from '../../../src/domain/profile.ts';
import { SHAPE } from '../../../src/domain/record.ts';
import { firstReview } from '../../../src/domain/review-state.ts';
import { TIES } from '../../../src/domain/tie.ts';

/** A data set that is the same on every machine: nothing but the seed decides. */
export function seeded(seed: number) {
  let state = seed >>> 0;
  const random = () => {
    // mulberry32
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (below: number) => Math.floor(random() * below);
  const pick = <T>(all: readonly T[]): T => all[whole(all.length)] as T;
  /** Word number by Zipf's law: the second is used half as often as the first. */
  const word = () => nameOf(Math.floor(VOCABULARY ** random()) - 1);
  const words = (count: number) => Array.from({ length: count }, word).join(' ');
  return { random, whole, pick, word, words };
}

export const VOCABULARY = 30_000;
const STARTS = ['b', 'c', 'd', 'f', 'g', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'st', 'tr', 'pr'];
const VOWELS = ['a', 'e', 'i', 'o', 'u'];
const ENDS = ['n', 'r', 's', 't', 'l', 'm', ''];

/** A pronounceable word for every number, frequent ones short. */
export function nameOf(number: number): string {
  let rest = number;
  let name = '';
  do {
    const start = STARTS[rest % STARTS.length];
    rest = Math.floor(rest / STARTS.length);
    const vowel = VOWELS[rest % VOWELS.length];
    rest = Math.floor(rest / VOWELS.length);
    const end = ENDS[rest % ENDS.length];
    rest = Math.floor(rest / ENDS.length);
    name += `${start}${vowel}${end}`;
  } while (rest > 0);
  return name;
}

/** What the made-up user tags with most; the rest are numbered. */
const TOPICS = [
  'facilitation',
  'feedback',
  'learning culture',
  'onboarding',
  'xapi',
  'sketchnotes',
  'evaluation',
  'storytelling',
  'accessibility',
  'coaching',
];

export function tagOf(number: number): string {
  return TOPICS[number - 1] ?? `tag ${number}`;
}

export const DAY = 86_400_000;
export const START = Date.UTC(2021, 1, 20);
const SITES = ['x', 'x', 'linkedin', 'web'] as const;

/** The key of a person, without the rest: who brought somebody is named by it. */
function keyOf(number: number) {
  const { pick, word } = seeded(number * 7 + 2);
  const site = pick(SITES);
  const handle = `${word()}${number}`;
  return { site, handle, key: `${site}:@${handle}` };
}

export function idOf(number: number): string {
  return derivedId('person', keyOf(number).key);
}

export function personOf(number: number): { person: Person; profile: Profile } {
  const { whole, pick, word, words, random } = seeded(number * 7 + 1);
  const { site, handle, key } = keyOf(number);
  const createdAt = START + whole(2_000 * DAY);
  const id = derivedId('person', key);
  const base = { v: SHAPE, createdAt, stamps: {} };
  const person: Person = {
    ...base,
    id,
    kind: random() < 0.05 ? 'organisation' : 'person',
    name: `${capital(word())} ${capital(word())}`,
    ...(random() < 0.7 && { tie: pick(TIES) }),
    roles: [],
    tags: random() < 0.5 ? [tagOf(Math.floor(300 ** random()))] : [],
    ...(random() < 0.3 && { intent: words(8) }),
    ...(number > 20 && random() < 0.2 && { metThroughId: idOf(Math.floor(number ** random()) - 1) }),
    // Those who are met again and again stand first: so do those who support, and the network has few of them at any size.
    ...(number % 7 === 0 && random() < 12 / (number + 12) && { roles: [pick(role.options)], support: true }),
  };
  const profile: Profile = {
    ...base,
    id: derivedId('profile', key),
    personId: id,
    site,
    keys: [key],
    handles: [{ handle, seenAt: createdAt }],
    headline: words(5),
    links: [],
    feeds: [],
    seenAt: createdAt,
  };
  return { person, profile };
}

export function momentOf(number: number, people: number): Moment {
  const { whole, pick, words, random } = seeded(number * 13 + 5);
  const site = pick(SITES);
  const key = `${site}:post:${number}`;
  // Some people are met again and again.
  const { person } = personOf(Math.floor(people ** random()) - 1);
  const at = START + whole(2_100 * DAY);
  const isLearned = random() < 0.85;
  if (number % 50 === 7) return { ...loggedOf(number, at), personIds: [person.id] };
  return {
    id: derivedId('moment', key),
    v: SHAPE,
    createdAt: at,
    stamps: {},
    ...(isLearned
      ? { kind: 'learned' }
      : { kind: 'gave', giving: giving.options[number % giving.options.length] ?? 'thanks' }),
    personIds: [person.id],
    source: {
      keys: [key, `web:https://${site}.example/posts/${number}`],
      site,
      url: `https://${site}.example/posts/${number}`,
      text: words(20 + whole(40)),
      ...(site === 'web' && { title: words(7) }),
    },
    quotes: random() < 0.4 ? [{ text: words(20), at }] : [],
    notes: random() < 0.7 ? [{ text: words(14), at }] : [],
    ...(random() < 0.5 && { benefit: pick(['idea', 'resource', 'answer'] as const) }),
    tags: [...new Set(Array.from({ length: whole(4) }, () => tagOf(Math.floor(300 ** random()))))],
    happenedAt: at,
    // As for who never looks: half of all are due, the most there can be.
    ...(number % 2 === 0 && { review: firstReview(at) }),
  };
}

/** What was logged by hand: a meeting, and now and then a question that was put. */
function loggedOf(number: number, at: number): Omit<Moment, 'personIds'> {
  const { whole, pick, words, random } = seeded(number * 17 + 3);
  const base = { id: derivedId('moment', `logged:${number}`), v: SHAPE, createdAt: at, stamps: {}, happenedAt: at };
  const said = { quotes: [], notes: [{ text: words(12), at }], tags: [tagOf(1 + whole(10))] };
  if (random() < 0.2) return { ...base, ...said, kind: 'asked', title: `${capital(words(6))}?` };
  return {
    ...base,
    ...said,
    kind: 'met',
    occasion: pick(occasion.options),
    title: capital(words(4)),
    inPerson: random() < 0.5,
    ...(random() < 0.5 && { nextStep: capital(words(6)) }),
  };
}

export function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
