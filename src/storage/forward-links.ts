import { LINKS, type LinkingKind, peopleIn } from '../domain/merge-links.ts';
import { type Linking, relink, waysFrom } from './links.ts';
import type { Touched, Work } from './work.ts';

/**
 * Whoever writes the id of a person who was merged means the one they are now: an old page that is still open, an undo
 * of something that stood before the merge, a moment that comes back from the trash. They stay named, so that a split
 * takes them back with the rest.
 */
export async function forwardLinks(work: Work): Promise<void> {
  const written = work.touched.filter(isLinking).filter(({ before, after }) => before !== after && !after.deletedAt);
  const ways = await waysFrom(
    work,
    written.flatMap(({ kind, after }) => peopleIn(kind, after)),
  );
  for (const { kind, before, after } of written) {
    if (after.named === undefined && !peopleIn(kind, after).some((id) => ways.has(id))) continue;
    const isBack = before?.deletedAt !== undefined;
    relink(work, { kind, record: after } as Linking, isBack ? undefined : ways, ways);
  }
}

function isLinking(one: Touched): one is Extract<Touched, { kind: LinkingKind }> {
  return one.kind in LINKS;
}
