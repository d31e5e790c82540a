import type { SeenProfile } from '../../domain/sighting.ts';
import { filled } from '../filled.ts';
import { srcOf } from '../link.ts';
import { cleanLine, lineOf } from '../text-of.ts';
import { handleIn } from './recognise.ts';

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
  const shown = rows.findLast((row) => /^@\w{1,15}$/.test(row.text))?.text.slice(1);
  const handle = handleIn(userName) ?? shown ?? (ofPicture && /^\w{1,15}$/.test(ofPicture) ? ofPicture : undefined);
  if (!handle) return undefined;
  const image = same(ofPicture, handle) ? container?.querySelector('img[src]') : undefined;
  return profileOf(handle, nameIn(userName, rows, handle), srcOf(image, page));
}

/** What stands before the handle. Emoji in names are pictures, so whole elements are read, not text nodes. */
function nameIn(userName: Element, rows: readonly Row[], handle: string): string | undefined {
  const linked = [...userName.querySelectorAll('a[href]')].map((link) => lineOf(link));
  const ofLink = linked.find((text) => text && !same(text, `@${handle}`));
  if (linked.length > 0) return ofLink ?? linked.find(Boolean);
  const end = rows.findLastIndex((row) => same(row.text, `@${handle}`));
  return cleanLine(
    rows
      .slice(0, end === -1 ? 1 : end)
      .map((row) => row.text)
      .join(' '),
  );
}

type Row = { text: string };

/** The innermost blocks of text of an author line: name, handle, dot, time. */
function textRows(userName: Element): Row[] {
  const blocks = [...userName.querySelectorAll('[dir]')].filter((el) => el.querySelector('[dir]') === null);
  return blocks.flatMap((el) => {
    const text = lineOf(el);
    return text ? [{ text }] : [];
  });
}

function same(a: string | undefined, b: string | undefined): boolean {
  return a?.toLowerCase() === b?.toLowerCase();
}
