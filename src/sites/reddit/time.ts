import { isoTime } from '../time.ts';

/** The time that a post or comment shows; `own` finds what is its own, not an answer's. */
export function shownTime(own: (selector: string) => Element | null | undefined): string | undefined {
  return isoTime(own('time[datetime]')?.getAttribute('datetime') ?? own('faceplate-timeago[ts]')?.getAttribute('ts'));
}
