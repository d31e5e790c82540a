import type { DraftFacts } from '../../domain/draft-text.ts';
import type { Moment } from '../../domain/moment.ts';
import { newest, oneLine } from '../../domain/moment-line.ts';
import type { Profile } from '../../domain/profile.ts';
import { safeHttpUrl } from '../../domain/url.ts';

/** Sites on which a handle finds somebody. */
const OF_HANDLES = /^(x|bluesky|mastodon|threads|youtube|medium|devto|github|substack)$/;

/** What a draft about this moment is made from. The handle is that of the profile which wrote it, where it wrote there. */
export function factsOf(name: string, moment: Moment | undefined, profiles: readonly Profile[]): DraftFacts {
  const source = moment?.source;
  const author = profiles.find(({ id, site }) => id === source?.authorProfileId && OF_HANDLES.test(site));
  const handle = author?.handles[0]?.handle;
  const title = source?.title?.trim() || moment?.title || (source?.text && oneLine(source.text));
  const takeaway = moment && newest(moment.notes);
  const url = safeHttpUrl(source?.url);
  return {
    name,
    ...(handle && { handle }),
    ...(title && { title }),
    ...(takeaway && { takeaway }),
    ...(url && { url }),
  };
}
