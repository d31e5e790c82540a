import type { PageSighting, PersonSighting, PostSighting, SeenProfile, Sighting } from '../../domain/sighting.ts';
import { canonicalUrl, safeHttpUrl } from '../../domain/url.ts';
import type { CardOrder, CardOrderAbout } from '../../messages/card-order.ts';
import { api } from '../../platform/page-runtime.ts';
import type { Health } from '../../sites/read-page.ts';
import { type Gesture, take } from '../handoff.ts';
import { mostInView } from '../most-in-view.ts';
import { postAround } from '../post-around.ts';

/** What a card is about. */
export type Subject = {
  sighting: Sighting;
  /** What it stands beside. Absent = the page as a whole. */
  element?: Element;
  /** Something in the page was pointed at, nothing there could be read, and this is the page instead. */
  isInstead?: boolean;
  /** How reading the page went, where the page was read. */
  health?: Health;
};

/**
 * What the gesture was about, read now: the page may take the post away at any time. Never fails: what cannot be read is
 * answered by its address, and in the end by the page's own address and title.
 */
export function findSubject(order: CardOrder, now: number): Subject {
  if (order.way === 'control') return ofControl(take('control', now)) ?? { ...ofPage(), isInstead: true };
  if (order.way === 'menu') return ofMenu(order, now);
  if (order.way === 'popup') return ofPage();
  return ofFocus() ?? { ...ofPage(), isInstead: (globalThis.weftReader?.postElements().length ?? 0) > 0 };
}

function ofControl(gesture: Gesture | undefined): Subject | undefined {
  return gesture && ofGesture(gesture, gesture.target.deref());
}

function ofMenu({ about = {}, targetElementId, inFrame }: CardOrder, now: number): Subject {
  // Taken in any case: of a click in a frame nothing is remembered, so this is an older one.
  const last = take('menu', now);
  const gesture = inFrame ? undefined : last;
  const exact = targetElementId === undefined ? null : elementOf(targetElementId);
  const target = gesture?.target.deref();
  const element = exact ?? target;
  // A page may keep a right click from us: then the remembered one is about something else than the browser says.
  const isOfGesture = gesture && (!exact || (target && (exact.contains(target) || target.contains(exact))));
  const post = isOfGesture ? ofGesture(gesture, element) : ofPostAt(element);
  return ofLink(about, element, post) ?? (post ? withSelection(post, about) : ofPageWith(about));
}

/** The post as it was at the gesture; when its element shows another one by now, what its address tells. */
function ofGesture(gesture: Gesture, element: Element | undefined): Subject | undefined {
  const sighting = gesture.sighting ?? (gesture.isSame() ? ofPostAt(element)?.sighting : undefined);
  if (sighting) return { sighting, ...(element ? { element } : {}) };
  const address = gesture.post && globalThis.weftReader?.readAddress(new URL(gesture.post.url));
  return address && { sighting: { ...address, pageUrl: pageUrl() } };
}

function ofPostAt(element: Element | undefined): (Subject & { sighting: PostSighting }) | undefined {
  const sighting = element && globalThis.weftReader?.readPostAt(element);
  return sighting && element ? { sighting, element } : undefined;
}

/** A link to a person is that person, a link to another post is that post; a link inside a post is else about the post. */
function ofLink(about: CardOrderAbout, element: Element | undefined, post: Subject | undefined): Subject | undefined {
  const url = safeHttpUrl(about.linkUrl);
  if (!url || about.selectionText) return undefined;
  const beside = element ? { element } : {};
  const named = globalThis.weftReader?.readAddress(new URL(url));
  if (named?.kind === 'person') return { sighting: knownBetter(named, post?.sighting), ...beside };
  if (named?.kind === 'post' && !samePost(named, post?.sighting)) {
    return { sighting: { ...named, pageUrl: pageUrl() }, ...beside };
  }
  if (post) return undefined;
  const title = element?.closest('a')?.textContent?.replace(/\s+/g, ' ').trim().slice(0, 300);
  const page: PageSighting = { kind: 'page', site: 'web', pageUrl: pageUrl(), url, authors: [] };
  return { sighting: title ? { ...page, title } : page, ...beside };
}

/** The post under the pointer shows more of its author than the address does. */
function knownBetter(named: PersonSighting, post: Sighting | undefined): PersonSighting {
  const around = post?.kind === 'post' ? [post.author, post.via, post.quoted?.author] : [];
  const same = (one: SeenProfile | undefined) => one?.handle?.toLowerCase() === named.person.handle?.toLowerCase();
  return { ...named, person: around.find(same) ?? named.person, pageUrl: pageUrl() };
}

function samePost(one: PostSighting, other: Sighting | undefined): boolean {
  return other?.kind === 'post' && one.postId !== undefined && one.postId === other.postId;
}

/** Of a shortcut: the post that holds focus, else the one under the pointer, else the one most in view. */
function ofFocus(): Subject | undefined {
  const active: Element | null = Reflect.get(Document.prototype, 'activeElement', document);
  const focused = active?.localName === 'body' ? undefined : (active ?? undefined);
  // By itself `:hover` is links alone in a page without a doctype (https://quirks.spec.whatwg.org/#the-active-and-hover-quirk).
  const pointed = [...Document.prototype.querySelectorAll.call(document, ':is(:hover)')].at(-1);
  const post =
    ofPostAt(focused) ?? ofPostAt(pointed) ?? ofPostAt(mostInView(globalThis.weftReader?.postElements() ?? []));
  return post && withSelection(post);
}

/** What the page itself is about: its post or person by the address, else the page. */
export function ofPage(): Subject {
  const reading = globalThis.weftReader?.readPage();
  const read = reading ? { health: reading.health } : {};
  const sighting = reading?.about ?? reading?.person ?? reading?.page ?? bare();
  return withSelection({ sighting, ...read });
}

function ofPageWith(about: CardOrderAbout): Subject {
  const page = ofPage();
  const isMedia = Boolean(about.mediaUrl) && page.sighting.kind === 'page';
  return { ...withSelection(page, about), isInstead: isMedia };
}

/** With the words that are selected, if they are part of what this is about. */
function withSelection(subject: Subject, { selectionText }: CardOrderAbout = {}): Subject {
  if (subject.sighting.selection) return subject;
  const read = globalThis.weftReader?.readSelection();
  const anchor = getSelection()?.anchorNode;
  const post = subject.element && postAround(subject.element);
  if (read && (!post || (anchor && Node.prototype.contains.call(post, anchor)))) {
    return { ...subject, sighting: { ...subject.sighting, ...read } };
  }
  // What the browser says is selected: also inside frames, where the reader does not reach.
  return selectionText ? { ...subject, sighting: { ...subject.sighting, selection: selectionText } } : subject;
}

/** When nothing at all could be read. */
function bare(): PageSighting {
  const url = pageUrl();
  const page: PageSighting = { kind: 'page', site: 'web', pageUrl: url, url: canonicalUrl(url) ?? url, authors: [] };
  const title = String(Reflect.get(Document.prototype, 'title', document))
    .trim()
    .slice(0, 500);
  return title ? { ...page, title } : page;
}

/** Records refuse addresses that no server accepts. */
function pageUrl(): string {
  return location.href.length <= 4_000 ? location.href : (location.origin + location.pathname).slice(0, 4_000);
}

function elementOf(targetElementId: number): Element | null {
  try {
    return api().menus?.getTargetElement(targetElementId) ?? null;
  } catch {
    // The id is good for a moment only.
    return null;
  }
}
