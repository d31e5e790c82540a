/**
 * What a page may try to have a real click save something that its reader does not see. Each runs in the page, with where
 * *Save* is; `bait` is where the reader would be led to click, away from there. `refused` = no such click may save,
 * whatever is seen at that spot.
 */
const style = (text) => `() => {
  const sheet = document.createElement('style');
  sheet.textContent = ${JSON.stringify(text)};
  document.head.append(sheet);
}`;
/** `host` is our element: the last child of the document, or wherever the page finds a popover that it did not make. */
const host = "const host = [...document.querySelectorAll('span')].findLast((one) => one.popover !== null);";
const cover = `
  const cover = document.createElement('div');
  cover.textContent = 'You won! Click here';
  cover.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh;margin:0;border:0;background:gold;pointer-events:none;z-index:2147483647';
  cover.popover = 'manual';`;
const BAIT = { x: -260, y: -40 };

export const TRICKS = [
  { what: 'nothing is done (a fair click saves)', mustSave: true, run: '() => {}' },
  {
    what: 'a plain element over everything',
    run: `() => {${cover} cover.popover = null; document.documentElement.append(cover); }`,
  },
  {
    what: 'a popover that clicks fall through',
    run: `() => {${cover} document.body.append(cover); cover.showPopover(); }`,
  },
  {
    what: 'the same, gone at the press',
    run: `() => {${cover} document.body.append(cover); cover.showPopover();
      addEventListener('pointerdown', () => cover.remove(), true); }`,
  },
  {
    what: 'the same, gone when the pointer comes',
    refused: true,
    run: `() => {${cover} document.body.append(cover); cover.showPopover();
      addEventListener('pointermove', () => cover.remove(), true); }`,
  },
  {
    what: 'the same, in a closed root of the page',
    run: `() => {${cover} const box = document.createElement('div'); document.body.append(box);
      box.attachShadow({ mode: 'closed' }).append(cover); cover.showPopover(); }`,
  },
  {
    what: 'a popover with a hole above Save',
    refused: true,
    run: `({ x, y }) => {${cover} cover.style.clipPath = 'path(evenodd, "M0 0H9999V9999H0Z M' + (x - 60) + ' ' + (y - 20) + 'h120v40h-120Z")';
      document.body.append(cover); cover.showPopover(); }`,
  },
  {
    what: 'a frame as a popover',
    run: `() => { const cover = document.createElement('iframe'); cover.srcdoc = '<body style="background:gold">';
      cover.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh;border:0;pointer-events:none'; cover.popover = 'manual';
      document.body.append(cover); cover.showPopover(); }`,
  },
  {
    what: 'a dialog opened over it',
    run: `() => { const cover = document.createElement('dialog'); cover.textContent = 'Click';
      cover.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh;max-width:none;max-height:none;background:gold;pointer-events:none';
      document.body.append(cover); cover.showModal(); }`,
  },
  { what: 'full screen', run: `() => document.body.requestFullscreen().catch(() => {})` },
  { what: 'opacity, by a rule', run: style('span { opacity: 0 !important; transition: opacity 9999s !important }') },
  { what: 'opacity, inline', run: `() => { ${host} host.style.setProperty('opacity', '0', 'important'); }` },
  {
    what: 'opacity, animated',
    run: `() => { ${host} host.animate([{ opacity: 0 }, { opacity: 0 }], { duration: 1e6, fill: 'both' }); }`,
  },
  { what: 'filter', run: style('span { filter: opacity(0) !important }') },
  { what: 'clip-path', run: style('span { clip-path: inset(50%) !important }') },
  { what: 'mask', run: style('span { mask: linear-gradient(transparent, transparent) !important }') },
  { what: 'blending', run: style('span { mix-blend-mode: lighten !important; background: gold !important }') },
  {
    what: 'colours',
    run: style(
      'span { --card: transparent !important; --ink: transparent !important; --indigo: transparent !important; --on-indigo: transparent !important; color: transparent !important }',
    ),
  },
  { what: 'zoomed away', run: style('span { zoom: 0.1 !important }') },
  {
    what: 'moved to the bait',
    bait: BAIT,
    run: style(
      `span { translate: ${BAIT.x}px ${BAIT.y}px !important; transform: translate(${BAIT.x}px, ${BAIT.y}px) !important; margin: ${BAIT.y}px 0 0 ${BAIT.x}px !important }`,
    ),
  },
  {
    what: 'moved to the bait at the press',
    bait: BAIT,
    run: `() => { ${host} addEventListener('pointerdown', () => {
      for (const name of ['translate', 'transform', 'left', 'margin-left']) host.style.setProperty(name, name === 'transform' ? 'translate(${BAIT.x}px, ${BAIT.y}px)' : name === 'translate' ? '${BAIT.x}px ${BAIT.y}px' : '${BAIT.x}px', 'important');
    }, true); }`,
  },
  {
    what: 'the document zoomed at the press',
    refused: true,
    run: `() => { addEventListener('pointerdown', () => { document.documentElement.style.zoom = '1.05'; }, true); }`,
  },
  { what: 'the document made transparent', run: style('html { opacity: 0 !important }') },
  { what: 'the document filtered', run: style('html { filter: blur(9px) opacity(0.1) !important }') },
  {
    what: 'the document darkened',
    mustSave: true,
    run: style('html { filter: invert(1) hue-rotate(180deg) !important }'),
  },
  { what: 'the document clipped', run: style('html { clip-path: circle(40px at 0 0) !important }') },
  { what: 'the document masked', run: style('html { mask: linear-gradient(transparent, transparent) !important }') },
  { what: 'the document moved', run: style('html { transform: scale(0.2) translate(40px, 40px) !important }') },
  {
    what: 'taken into a box that nobody sees',
    run: `() => { ${host} const box = document.createElement('div'); box.style.cssText = 'opacity:0;transform:translateZ(0);position:fixed;inset:0;z-index:9';
      document.body.append(box); box.append(host); }`,
  },
  {
    what: 'the same, as a popover again',
    run: `() => { ${host} const box = document.createElement('div'); box.style.cssText = 'opacity:0;filter:blur(9px);transform:translateZ(0)';
      document.body.append(box); box.append(host); host.showPopover(); }`,
  },
  {
    what: 'no popover any more, and covered',
    run: `() => { ${host} host.removeAttribute('popover'); ${cover} cover.popover = null; document.documentElement.append(cover); }`,
  },
  {
    what: 'events that the page makes',
    press: false,
    refused: true,
    run: `({ x, y }) => { ${host} for (const target of [host, document.documentElement, window]) {
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
        target.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, cancelable: true, clientX: x, clientY: y }));
      for (const type of ['keydown', 'keypress', 'keyup'])
        target.dispatchEvent(new KeyboardEvent(type, { bubbles: true, composed: true, key: 'Enter', ctrlKey: true }));
    } host.click(); host.focus(); document.execCommand('insertText', false, 'x'); }`,
  },
];
