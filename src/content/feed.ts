import type { NameLink, Recognition } from '../sites/recognition.ts';
import { straysIn } from './closed-root.ts';
import { type Known, makeKnown } from './known.ts';
import { makeSaveControl, type SaveControl } from './save-control.ts';
import { makeTieMark, type TieMark } from './tie-mark.ts';
import { watchFeed } from './watch.ts';

/** What may be shown in the feed. */
export type FeedSettings = { controls: boolean; marks: boolean };

/** Controls and marks in the posts of one page. */
export type Feed = {
  show(settings: FeedSettings): void;
  /** Something was saved or undone somewhere: ask again. */
  lookAgain(): void;
  isControl(element: Element): boolean;
  /** The post that a control of ours stands in. */
  postOf(control: Element): Element | undefined;
};

/** A post that was in view and what stands in it. */
type Placed = {
  inView: boolean;
  key?: string;
  personKey?: string;
  /** The link that says which post this is, and where it led when we looked. */
  witness?: { link: Element; href: string | null };
  name?: NameLink;
  control?: SaveControl;
  mark?: TieMark;
};

/** What a feed is handed. `signal` ends it: everything of ours leaves the page. */
export type FeedOptions = {
  recognition: Recognition;
  signal: AbortSignal;
  send: Parameters<typeof makeKnown>[0];
  /** The first control is about to stand in the page: from now on there is something to click. */
  onFirstControl(): void;
  /** After each look at the page: a cheap moment to notice a new address. */
  onRound(): void;
};

/** Posts this near to the view are made ready. */
const NEAR = '200px 0px';
/** A post that goes by faster than this is not made ready: nobody reads it, and a fast scroll brings many. */
const GLANCE_MS = 100;
/** So many posts keep their control while they are out of view: taking it out and in again would be work for nothing. */
const PLACED = 40;
const POOL = 30;

/** Controls and tie marks in the posts in view, and nowhere else: as many as fit on the screen, used again and again. */
export function startFeed({ recognition, signal, send, onFirstControl, onRound }: FeedOptions): Feed {
  let settings: FeedSettings = { controls: false, marks: false };
  const seen = new WeakSet<Element>();
  const placed = new Map<Element, Placed>();
  const postOfHost = new WeakMap<Element, Element>();
  const spareControls: SaveControl[] = [];
  let hasControls = false;
  const spareMarks: TieMark[] = [];

  const known: Known = makeKnown(send, () => watch.quietly(() => placed.forEach(refresh)));
  /** Posts that came into view and may need something; `turn` waits for them. */
  const entered = new Set<Element>();
  let turn: ReturnType<typeof setTimeout> | undefined;
  /** What is in view at the beginning is no passing by: it waits for nothing. */
  let patience = 0;
  const views = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const spot = placed.get(target);
        if (spot) spot.inView = isIntersecting;
        if (isIntersecting) entered.add(target);
        else entered.delete(target);
      }
      if (entered.size > 0) turn ??= setTimeout(takeTurn, patience);
    },
    { rootMargin: NEAR },
  );
  const takeTurn = () => {
    turn = undefined;
    patience = GLANCE_MS;
    if (signal.aborted) return;
    watch.quietly(() => {
      // Those that the page took away give their control to others.
      for (const [post, spot] of placed) {
        if (!spot.inView && (placed.size > PLACED || !post.isConnected)) leave(post, spot);
      }
      for (const post of entered) if (post.isConnected) arrange(post);
      entered.clear();
    });
    known.ask();
  };
  const watch = watchFeed({
    selector: recognition.postSelector,
    signal,
    onChange(post) {
      // Another post's mark must not stand here for a moment; the rest can wait.
      const spot = placed.get(post);
      if (!spot?.inView || isSame(post, spot)) return;
      delete spot.witness;
      watch.quietly(() => blank(spot));
    },
    onPost(post) {
      if (placed.get(post)?.inView) watch.quietly(() => arrange(post));
      else if (!seen.has(post)) {
        seen.add(post);
        views.observe(post);
      }
    },
    onRound() {
      known.ask();
      onRound();
    },
  });
  signal.addEventListener('abort', () => {
    views.disconnect();
    clearTimeout(turn);
    for (const [post, spot] of [...placed]) leave(post, spot);
  });

  /** Makes a post in view right, whichever post its element shows now. */
  function arrange(post: Element): void {
    const spot = placed.get(post) ?? { inView: true };
    placed.delete(post);
    placed.set(post, spot);
    spot.inView = true;
    if (!isSame(post, spot)) identify(post, spot);
    known.want(settings.marks ? spot.personKey : undefined, settings.controls ? spot.key : undefined);
    if (settings.controls && !spot.control?.host.isConnected) putControl(post, spot);
    refresh(spot, post);
  }

  function identify(post: Element, spot: Placed): void {
    const now = recognition.identify(post);
    const handle = now?.handle ?? recognition.authorOf(post);
    const digits = now && /\d{5,}/.exec(now.postId)?.[0];
    const link = digits ? post.querySelector(`a[href*="${digits}"]`) : null;
    blank(spot);
    delete spot.name;
    spot.key = now?.key ?? '';
    spot.personKey = handle ? `${recognition.site}:@${handle.toLowerCase()}` : '';
    if (link) spot.witness = { link, href: link.getAttribute('href') };
    else delete spot.witness;
  }

  function putControl(post: Element, spot: Placed): void {
    const row = recognition.actionRow(post);
    if (!row) return;
    if (!hasControls) onFirstControl();
    hasControls = true;
    spot.control ??= spareControls.pop() ?? makeSaveControl();
    const { host } = spot.control;
    for (const [stray] of straysIn(row, 'control', host)) stray.remove();
    postOfHost.set(host, post);
    row.append(host);
  }

  function refresh(spot: Placed, post: Element): void {
    spot.control?.show(Boolean(spot.key && known.post(spot.key)));
    const mark = settings.marks && spot.personKey ? known.person(spot.personKey) : undefined;
    if (!mark) {
      putAway(spot, 'mark');
      return;
    }
    if (!spot.mark?.host.isConnected) {
      const name = spot.name ?? recognition.nameLinkOf(post);
      const parent = name?.element.parentElement;
      if (!name || !parent) return;
      spot.name = name;
      spot.mark ??= spareMarks.pop() ?? makeTieMark();
      for (const [stray] of straysIn(parent, 'mark', spot.mark.host)) stray.remove();
      name.element.after(spot.mark.host);
    }
    spot.mark.show(mark);
  }

  /** Shows nothing about anybody. */
  function blank(spot: Placed): void {
    spot.control?.show(false);
    putAway(spot, 'mark');
  }

  /** What left the page together with its post stays there until it is used again: taking it out would be work for nothing. */
  function putAway(spot: Placed, piece: 'control' | 'mark', isGone = false): void {
    const { [piece]: thing } = spot;
    if (!thing) return;
    if (!isGone) thing.host.remove();
    if (piece === 'control' && spot.control && spareControls.length < POOL) spareControls.push(spot.control);
    if (piece === 'mark' && spot.mark && spareMarks.length < POOL) spareMarks.push(spot.mark);
    delete spot[piece];
  }

  function leave(post: Element, spot: Placed): void {
    placed.delete(post);
    const isGone = !post.isConnected;
    putAway(spot, 'control', isGone);
    putAway(spot, 'mark', isGone);
  }

  return {
    show(next) {
      settings = next;
      watch.quietly(() => {
        for (const [post, spot] of [...placed]) {
          if (!spot.inView) leave(post, spot);
          else {
            if (!settings.controls) putAway(spot, 'control');
            arrange(post);
          }
        }
      });
      known.ask();
    },
    lookAgain() {
      known.forget();
      for (const spot of placed.values())
        if (spot.inView) known.want(settings.marks ? spot.personKey : undefined, spot.key);
      known.ask();
    },
    isControl: (element) => postOfHost.has(element),
    postOf(control) {
      const post = postOfHost.get(control);
      return post?.contains(control) ? post : undefined;
    },
  };
}

/** Does the element still show the post that we placed things for? One attribute says so. */
function isSame(post: Element, { witness }: Placed): boolean {
  return witness !== undefined && witness.link.getAttribute('href') === witness.href && post.contains(witness.link);
}
