import type { Capture, Entry } from '../../domain/capture.ts';
import { type GivingAbout, newGiving } from '../../domain/giving.ts';
import { newId } from '../../domain/id.ts';
import type { Giving, Note } from '../../domain/moment.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { peopleIn, type Sighting } from '../../domain/sighting.ts';
import { call } from '../../messages/client.ts';
import { newCapture } from './save-step.ts';

/** What was logged: the moment, to whom it was given, the word about it, and what takes it all back, in the order of the acts. */
export type Given = {
  momentId: string;
  giving: Giving;
  name: string;
  words: readonly Note[];
  tokens: readonly string[];
};

/** One press. Its ids are made once, so that pressing again after no answer came is still one act. */
export type GivePress = { giving: Giving; now: number; momentId: string; capture?: Capture };

/** `undefined`: the page names nobody to give to. */
export function newPress(
  sighting: Sighting,
  giving: Giving,
  now: number,
  random: () => Uint8Array,
): GivePress | undefined {
  const [person] = peopleIn(sighting);
  if (!person) return undefined;
  const { pageUrl } = sighting;
  const seen: Sighting = { kind: 'person', site: person.site, pageUrl, person };
  return { giving, now, momentId: newId(now, random()), capture: newCapture(seen, now, random()) };
}

/** Logs what was given to the first person of a sighting. Somebody who is not in the network yet is taken in. */
export async function give(sighting: Sighting, press: GivePress): Promise<Result<Given>> {
  const entry = await call('entry.find', { sighting });
  if (!entry.ok) return entry;
  const person = await personFor(entry.value, press);
  if (!person.ok) return person;
  const { id, name, tokens } = person.value;
  const { giving, momentId, now } = press;
  const about = aboutOf(sighting, entry.value);
  const logged = await call('moment.create', newGiving(giving, [id], { id: momentId, now }, about));
  if (!logged.ok) return logged;
  return ok({ momentId, giving, name, words: [], tokens: [...tokens, logged.value.token] });
}

/** Takes back the giving and what came with it, the last act first. */
export async function takeBack({ tokens }: Given): Promise<Result<unknown>> {
  for (const token of tokens.toReversed()) {
    const undone = await call('change.undo', { token });
    if (!undone.ok) return undone;
  }
  return ok(undefined);
}

/**
 * Writes `text` to what was given, in place of what was written before; empty = takes that away. What it gives back
 * undoes this as well.
 */
export async function addWord(given: Given, text: string, at: number): Promise<Result<Given>> {
  const words = text.trim() ? [{ text: text.trim(), at }] : [];
  const notes = { add: words, remove: given.words };
  const saved = await call('moment.update', { id: given.momentId, patch: { notes } });
  return saved.ok ? ok({ ...given, words, tokens: [...given.tokens, saved.value.token] }) : saved;
}

type Receiver = { id: string; name: string; tokens: readonly string[] };

async function personFor({ person }: Entry, { capture }: GivePress): Promise<Result<Receiver>> {
  if (person) return ok({ id: person.id, name: person.name, tokens: [] });
  if (!capture) return fail('not-found', 'person');
  const saved = await call('capture.save', capture);
  if (!saved.ok) return saved;
  const [first] = saved.value.people;
  return first ? ok({ ...first, tokens: [saved.value.token] }) : fail('not-found', 'person');
}

/** A giving answers the post that is on the page; on somebody's own page it answers nothing in particular. */
function aboutOf(sighting: Sighting, { moment }: Entry): GivingAbout {
  if (sighting.kind === 'person') return {};
  const title = sighting.title?.trim();
  return {
    ...(moment && { followsId: moment.id }),
    source: { url: sighting.url ?? sighting.pageUrl, site: sighting.site, ...(title && { title }) },
  };
}
