import type { SeenProfile } from '../../domain/sighting.ts';
import { filled } from '../filled.ts';
import { srcOf } from '../link.ts';
import { cleanLine, lineOf } from '../text-of.ts';
import { addressOf, handleIn } from './recognise.ts';

/** Somebody on X, by handle. */
export function profileOf(handle: string, name?: string, avatarUrl?: string): SeenProfile {
  const picture = /^https:\/\/pbs\.twimg\.com\//.test(avatarUrl ?? '') ? avatarUrl : undefined;
  return filled<SeenProfile>({ site: 'x', name, handle, url: `https://x.com/${handle}`, avatarUrl: picture });
}

/**
 * The author an author line names. The handle is read from the link; where there is none (a quoted post), from the
 * picture's container and the last words that look like one: a display name may be "@somebody" too.
 */
export function authorIn(userName: Element, scope: Element, page: URL): SeenProfile | undefined {
  const container = scope.querySelector('[data-testid^="UserAvatar-Container-"]');
  const ofPicture = container?.getAttribute('data-testid')?.slice('UserAvatar-Container-'.length);
  const rows = textRows(userName);
  const shown = rows.findLast((text) => /^@\w{1,15}$/.test(text))?.slice(1);
  const handle = handleIn(userName) ?? shown ?? (ofPicture && /^\w{1,15}$/.test(ofPicture) ? ofPicture : undefined);
  if (!handle) return undefined;
  const image = same(ofPicture, handle) ? container?.querySelector('img[src]') : undefined;
  return profileOf(handle, nameIn(userName, rows, handle), srcOf(image, page));
}

/** What the link to the author says, or what stands before the handle. Emoji in names are pictures: elements, not text nodes. */
function nameIn(userName: Element, rows: readonly string[], handle: string): string | undefined {
  const links = [...userName.querySelectorAll('a[href]')].filter((link) => {
    const address = addressOf(link.getAttribute('href'));
    return same(address.handle, handle) && !address.postId && link.querySelector('time') === null;
  });
  const linked = links.map((link) => lineOf(link)).find((text) => text !== undefined && !same(text, `@${handle}`));
  const end = rows.findLastIndex((text) => same(text, `@${handle}`));
  return linked ?? cleanLine(rows.slice(0, Math.max(0, end)).join(' '));
}

/** The innermost blocks of text of an author line: name, handle, dot; not the time. */
function textRows(userName: Element): string[] {
  const blocks = [...userName.querySelectorAll('[dir]')].filter(
    (el) => !el.querySelector('[dir], time') && !el.closest('time'),
  );
  return blocks.flatMap((el) => lineOf(el) ?? []);
}

function same(a: string | undefined, b: string | undefined): boolean {
  return a?.toLowerCase() === b?.toLowerCase();
}
