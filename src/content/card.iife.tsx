import { render } from 'preact';
import { draftKeyOf } from '../domain/draft-key.ts';
import type { CardHandle, CardOrder } from '../messages/card-order.ts';
import { call } from '../messages/client.ts';
import { isAlive } from '../platform/page-runtime.ts';
import { App } from './card/app.tsx';
import type { OpenForm } from './card/card.tsx';
import { keepDrafts } from './card/draft-keeper.ts';
import { guardCard } from './card/guard.ts';
import { makeSaving } from './card/saving.ts';
import { openShell } from './card/shell.ts';
import { findSubject } from './card/subject.ts';
import { learnWords } from './card/words.ts';
import { handoff } from './handoff.ts';

declare global {
  /** Set by this script in the isolated world; the worker opens the card by it. */
  var weftCard: (CardHandle & { isAlive(): boolean }) | undefined;
}

/** Takes away what is shown now, with its draft kept. */
let dismiss: () => void = () => undefined;
/** Where something of ours is in the page; a page may take it out. */
let host: Element | undefined;
/** The form that is open there. */
let shown: OpenForm | undefined;

/** A shortcut points at nothing by itself: while a card is open it is about that card, not about what has scrolled into view. */
function isForOpenCard({ way, quick }: CardOrder): boolean {
  if ((way !== 'shortcut' && way !== 'card') || !shown || !isShown()) return false;
  if (quick) shown.save();
  else shown.focus();
  return true;
}

function isShown(): boolean {
  return host?.isConnected ?? false;
}

/** The worker answers an open card alone: it must know that there is none. */
function tellClosed(): void {
  void call('card.closed', {});
}

function open(order: CardOrder): void {
  if (isForOpenCard(order)) return;
  // First of all: the page may take the post away while the card is drawn.
  const subject = findSubject(order, Date.now());
  dismiss();
  learnWords(order.words);
  const { sighting, health } = subject;
  if (health && health.site !== 'web') void call('health.report', health);
  const before = document.activeElement;
  const shell = openShell(order.theme);
  host = shell.host;
  const guard = guardCard(shell.host, shell.root, shell.raise);
  const controller = new AbortController();
  const { signal } = controller;
  const key = draftKeyOf(sighting);
  const orphaned = (alive: boolean) => alive || shell.showUpdated();
  const drafts = keepDrafts(key, {
    keep: async (draft) => {
      const { ok } = await call('draft.keep', draft);
      const alive = ok || isAlive();
      orphaned(alive);
      // Of an orphan the line about the update tells.
      return ok || !alive;
    },
    discard: () => void call('draft.discard', { key }),
  });

  /** Only what the card holds: by now the user may be elsewhere in the page. */
  const giveFocusBack = () => {
    const holder = shell.root.activeElement;
    if (!(holder instanceof HTMLElement)) return;
    holder.blur();
    if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
  };
  const close = () => {
    if (signal.aborted) return;
    controller.abort();
    guard.stop();
    giveFocusBack();
    render(null, shell.app);
    shell.remove();
  };
  dismiss = () => {
    void drafts.flush();
    close();
  };
  const closeAndTell = () => {
    if (signal.aborted) return;
    close();
    tellClosed();
  };
  const onClick = (event: MouseEvent) => {
    if (guard.allows(event)) return;
    event.stopImmediatePropagation();
    event.preventDefault();
  };
  // The page may be gone, or in the back/forward cache, before the next pause in typing.
  const flush = () => {
    void drafts.flush();
    orphaned(isAlive());
  };
  shell.root.addEventListener('click', onClick as EventListener, { capture: true, signal });
  // Before the next page could ask in its name; in the back/forward cache nobody would be told of its end.
  addEventListener(
    'pagehide',
    () => {
      flush();
      closeAndTell();
    },
    { signal },
  );
  document.addEventListener('visibilitychange', flush, { signal });

  render(
    <App
      subject={subject}
      isQuick={order.quick}
      drafts={drafts}
      save={makeSaving(sighting, order.way, (capture) => call('capture.save', capture))}
      discard={() => void call('draft.discard', { key })}
      onChange={() => handoff().onChange?.()}
      onOrphan={shell.showUpdated}
      onShown={guard.watch}
      onHidden={giveFocusBack}
      onGone={closeAndTell}
      onForm={(form) => {
        shown = form;
      }}
    />,
    shell.app,
  );
}

// An older card of this very world stays: what is open in it is not lost when the worker brings the script again.
if (!globalThis.weftCard?.isAlive()) {
  globalThis.weftCard = {
    isAlive,
    isShown,
    open(order) {
      try {
        open(order);
      } catch (error) {
        if (!isShown()) tellClosed();
        const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
        void call('error.report', { where: 'card', name, message, ...(stack ? { stack } : {}) });
      }
    },
  };
}
