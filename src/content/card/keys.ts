/** What the keyboard does anywhere in the card. */
export function cardKeys(event: KeyboardEvent, does: { save(): void; close(): void }): void {
  if (event.isComposing) return;
  if (event.key === 'Escape') does.close();
  else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) does.save();
  else if (event.key !== 'Tab' || !keepInside(event)) return;
  event.preventDefault();
  event.stopPropagation();
}

const REACHABLE = 'button, input, textarea, select, [tabindex="0"]';

/** Tab goes round inside the card, also from what is no stop of its own: the card, or a part that scrolls. True when it was moved by us. */
function keepInside({ currentTarget, shiftKey }: KeyboardEvent): boolean {
  const card = currentTarget as HTMLElement;
  const places = [...card.querySelectorAll<HTMLElement>(REACHABLE)].filter(isReachable);
  const here = (card.getRootNode() as ShadowRoot | Document).activeElement;
  const ahead = shiftKey ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  if (!here || places.some((place) => here.compareDocumentPosition(place) & ahead)) return false;
  places.at(shiftKey ? -1 : 0)?.focus();
  return true;
}

/** Of a group of radio buttons only one is reached by Tab; what is not drawn is not reached at all. */
function isReachable(element: HTMLElement): boolean {
  if (element.hasAttribute('disabled') || element.getClientRects().length === 0) return false;
  if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
  const group = [...(element.closest('fieldset')?.querySelectorAll<HTMLInputElement>('input[type="radio"]') ?? [])];
  return element === (group.find(({ checked }) => checked) ?? group[0]);
}
