import type { PostSighting, SeenReference } from '../../domain/sighting.ts';
import { filled } from '../filled.ts';
import { makePost } from '../make-post.ts';
import { lineOf, textOf } from '../text-of.ts';
import { isoFromMs } from '../time.ts';
import { isPostOf, placeOf, profileOf, referenceTo } from './address.ts';
import { shownTime } from './time.ts';

/** A post of the old interface. */
export function readOld(thing: Element, page: URL): PostSighting | undefined {
  const title = lineOf(thing.querySelector('a.title'));
  if (!title) return undefined;
  return makePost('reddit', page, {
    ...placeOf(thing.getAttribute('data-permalink')),
    title,
    text: textOf(ownIn(thing, '.usertext-body .md')),
    publishedAt: timeOf(thing),
    author: profileOf(thing.getAttribute('data-author'), thing.getAttribute('data-author-fullname')),
  });
}

/** A comment of the old interface. */
export function readOldComment(thing: Element, page: URL): PostSighting | undefined {
  const shown = ownIn(thing, '.tagline a.author');
  const author = profileOf(
    thing.getAttribute('data-author') ?? lineOf(shown),
    thing.getAttribute('data-author-fullname'),
  );
  const permalink = thing.getAttribute('data-permalink');
  const post = thing.ownerDocument.querySelector('.thing.link');
  const read = post ? readOld(post, page) : undefined;
  return (
    author &&
    makePost('reddit', page, {
      ...placeOf(permalink),
      text: textOf(ownIn(thing, '.usertext-body .md')),
      publishedAt: timeOf(thing),
      author,
      context: isPostOf(read, permalink) ? referenceTo(read) : parentOf(thing),
    })
  );
}

/** On a list of somebody's comments each names its post above it. */
function parentOf(thing: Element): SeenReference | undefined {
  const link = ownIn(thing, '.parent a.title[href]');
  const title = lineOf(link);
  const [path] = /^.*\/comments\/\w+\//.exec(thing.getAttribute('data-permalink') ?? '') ?? [];
  return title
    ? filled<SeenReference>({ ...placeOf(path), title, author: profileOf(lineOf(ownIn(thing, '.parent a.author'))) })
    : undefined;
}

/** Answers stand inside the comment they answer. */
function ownIn(thing: Element, selector: string): Element | undefined {
  return [...thing.querySelectorAll(selector)].find((el) => el.closest('.thing') === thing);
}

function timeOf(thing: Element): string | undefined {
  const stamp = thing.getAttribute('data-timestamp');
  const time = stamp && /^\d{12,14}$/.test(stamp) ? isoFromMs(Number(stamp)) : undefined;
  return time ?? shownTime((selector) => ownIn(thing, selector));
}
