import type { ComponentChild } from 'preact';
import { render } from 'preact';
import { speak } from '../../src/platform/i18n.ts';
import messages from '../../src/static/_locales/en/messages.json' with { type: 'json' };

// The words as the browser would give them, placeholders and all.
speak(messages);

/** Draws into the document and gives what takes it away again. */
export function draw(child: ComponentChild): { root: HTMLElement; undraw(): void } {
  const root = document.createElement('div');
  document.body.append(root);
  render(child, root);
  return {
    root,
    undraw() {
      render(null, root);
      root.remove();
    },
  };
}

/** Lets effects run and promises that are settled be heard. */
export async function settled(turns = 5): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) await new Promise((done) => setTimeout(done, 2));
}

/** Presses a key where the focus is, or on `target`. Gives the event, to see whether it was taken. */
export function press(
  key: string,
  target: EventTarget = document.activeElement ?? document.body,
  more: KeyboardEventInit = {},
) {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true, ...more });
  target.dispatchEvent(event);
  return event;
}

/** Types into a field as a user does: the value, then its event. */
export function type(field: HTMLInputElement, value: string): void {
  field.focus();
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
