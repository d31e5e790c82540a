import type { SeenProfile } from '../../domain/sighting.ts';
import { filled } from '../filled.ts';
import { hrefOf } from '../link.ts';
import { lineOf } from '../text-of.ts';
import { handleAt, profileOf } from './address.ts';

/** The name above the article, which leads to its author; below it there are others. */
export function bylines(document: Document, page: URL): SeenProfile[] {
  const link = document.querySelector('a[data-testid="authorName"][href]');
  const author = profileOf(handleAt(hrefOf(link, page)), filled<Partial<SeenProfile>>({ name: lineOf(link) }));
  return author ? [author] : [];
}
