/** What runs in the driven page itself: each function stands alone, because its text is what is sent. */

export function middleOf(selector, index) {
  const element = document.querySelectorAll(selector)[index];
  if (!element) return null;
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const box = element.getBoundingClientRect();
  return box.width > 0 && box.height > 0
    ? { x: box.x + box.width / 2, y: box.y + Math.min(box.height / 2, 200) }
    : null;
}

export function cornerOf(selector) {
  const box = document.querySelector(selector)?.getBoundingClientRect();
  return box && box.width > 0 ? { x: box.x, y: box.y } : null;
}

export function middleOfNamed(root, selector, words) {
  const shown = (element) => {
    const copy = element.cloneNode(true);
    for (const hidden of copy.querySelectorAll('[aria-hidden="true"], kbd')) hidden.remove();
    return copy.textContent;
  };
  const namesOf = (element) =>
    [element.textContent, shown(element), element.getAttribute('aria-label'), element.title].map((name) =>
      (name ?? '').replace(/\s+/g, ' ').trim(),
    );
  const all = [...(root ?? document).querySelectorAll(selector)].filter((one) => one.getClientRects().length > 0);
  const element =
    words === null
      ? all[0]
      : (all.find((one) => namesOf(one).includes(words)) ??
        all.find((one) => namesOf(one).some((name) => name.startsWith(`${words} `))));
  if (!element) return null;
  const box = () => element.getBoundingClientRect();
  if (box().y < 0 || box().bottom > innerHeight) element.scrollIntoView({ block: 'center', behavior: 'instant' });
  return { x: box().x + box().width / 2, y: box().y + box().height / 2 };
}

export function middleOfField(root, label) {
  const scope = root ?? document;
  const isIt = (text) => (text ?? '').replace(/\s+/g, ' ').trim() === label;
  const owner = [...scope.querySelectorAll('label, legend')].find((one) => isIt(one.textContent));
  const labelled = [...scope.querySelectorAll('input, textarea, select')].find((one) => {
    const by = one.getAttribute('aria-labelledby');
    return (
      isIt(one.getAttribute('aria-label')) ||
      (by &&
        isIt(
          by
            .split(' ')
            .map((id) => scope.querySelector(`#${id}`)?.textContent)
            .join(' '),
        ))
    );
  });
  const field =
    labelled ??
    (owner?.htmlFor ? scope.querySelector(`#${owner.htmlFor}`) : owner?.querySelector('input, textarea, select'));
  if (!field) return null;
  const box = () => field.getBoundingClientRect();
  if (box().y < 0 || box().bottom > innerHeight) field.scrollIntoView({ block: 'center', behavior: 'instant' });
  return { x: box().x + Math.min(box().width / 2, 60), y: box().y + Math.min(box().height / 2, 20) };
}

/** Selects what the focused field holds, so that typing replaces it. */
export function emptyField(root) {
  const field = (root ?? document).activeElement;
  if (field && 'select' in field) field.select();
}

export function pickOption(label, words) {
  const isIt = (text) => (text ?? '').replace(/\s+/g, ' ').trim() === label;
  const list = [...document.querySelectorAll('select')].find(
    (one) => isIt(one.getAttribute('aria-label')) || isIt(one.labels?.[0]?.querySelector('.label')?.textContent),
  );
  const option = [...(list?.options ?? [])].find(({ textContent }) => textContent.trim() === words);
  if (!option) return false;
  list.value = option.value;
  list.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
}
