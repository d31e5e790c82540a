/** One of the people that a piece of evidence names. */
export type Named = {
  name: string;
  url?: string;
  avatarUrl?: string;
  bio?: string;
  /** What the page declares; absent = it does not say. */
  kind?: 'person' | 'organisation';
  /** Addresses that the page declares to be the same person (`sameAs`, `rel=me`). */
  sameAs?: readonly string[];
  relMe?: readonly string[];
};

/** The kinds of evidence. Two claims of one kind count once: a theme that repeats itself says nothing new. */
export type ClaimSource =
  | 'json-ld'
  | 'microdata'
  | 'microformats'
  | 'meta'
  | 'byline'
  | 'class'
  | 'link'
  | 'box'
  | 'closing'
  | 'guest'
  | 'owner';

/** "These people wrote it", by one piece of evidence. */
export type Claim = {
  source: ClaimSource;
  people: readonly Named[];
  /** How often such evidence is right where it stands alone, 0 to 1. */
  trust: number;
  /** True where a reader sees it on the page beside the headline or text. */
  visible: boolean;
};
