import { siteName } from '../../components/site-name.ts';
import { dayOf } from '../../domain/day.ts';
import type { HonourDraft } from '../../domain/honour.ts';
import type { Person } from '../../domain/person.ts';
import type { Profile } from '../../domain/profile.ts';
import { safeHttpUrl } from '../../domain/url.ts';
import { t } from '../../platform/i18n.ts';
import type { Honoured, HonourWords } from '../../transfer/honour-out.ts';

/** Somebody the page may honour, with the profiles that it may link to. */
export type OnePerson = { person: Person; profiles: readonly Profile[] };

const MOST_LINKS = 4;

/** What the page says of each, and nothing else of them: notes, ties and tags stay here. */
export function honouredOf(people: readonly OnePerson[], { links }: HonourDraft): (Honoured & { id: string })[] {
  return people.map(({ person: { id, name, honour }, profiles }) => ({
    id,
    name,
    ...(honour && { line: honour }),
    links: links ? linksOf(profiles) : [],
  }));
}

/**
 * The words around the people. Without a title of the user's own there is one of ours; without an opening there is
 * none.
 */
export function honourWords({ title, intro }: HonourDraft): HonourWords {
  return {
    title: title?.trim() || t('honour_first_heading'),
    intro: intro?.trim() ?? '',
    end: t('honour_end'),
  };
}

/**
 * The page as a file, named by today's date. The words are in the language that the user chose, as the page itself
 * says.
 */
export async function honourFile(
  format: 'html' | 'md',
  people: readonly Honoured[],
  words: HonourWords,
): Promise<{ file: Blob; name: string }> {
  // The writer is seldom needed.
  const { honourHtml, honourMarkdown } = await import('../../transfer/writers.ts');
  const text = format === 'md' ? honourMarkdown(people, words) : honourHtml(people, words, t('locale_tag'));
  const type = format === 'md' ? 'text/markdown;charset=utf-8' : 'text/html;charset=utf-8';
  return { file: new Blob([text], { type }), name: `weft-honour-${dayOf(Date.now())}.${format}` };
}

function linksOf(profiles: readonly Profile[]): Honoured['links'] {
  const urls = profiles.flatMap(({ url, site }) => {
    const safe = safeHttpUrl(url);
    return safe ? [{ url: safe, words: siteName(site) || new URL(safe).hostname.replace(/^www\./, '') }] : [];
  });
  return urls.slice(0, MOST_LINKS);
}
