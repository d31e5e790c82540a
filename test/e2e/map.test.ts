import { describe, expect, it } from 'vitest';
import { type Camera, toPicture, whole, zoom } from '../../src/options/network/map/camera.ts';
import { layOut } from '../../src/options/network/map/layout.ts';
import { type Page, useBrowser, waitFor } from '../support/driven.ts';
import { addByHand } from '../support/saved.ts';
import { words } from '../support/words.ts';

const OPTIONS = 'src/options/index.html';
type Point = { x: number; y: number };

/** One in each ring, each with a topic and so a sector of their own: right above, below, and left above the middle. */
const PEOPLE = [
  { name: 'Ada Holm', tie: 'strong', tags: ['feedback'] },
  { name: 'Bo Lind', tie: 'weak', tags: ['games'] },
  { name: 'Cyd Marsh', tie: 'very-weak', tags: ['xapi'] },
] as const;
type Name = (typeof PEOPLE)[number]['name'];
const TOPICS = PEOPLE.flatMap(({ tags }) => tags);

/** How solid the picture is at a point: 0 = nothing is drawn, 1 = a whole dot. `around`: the most within so many pixels. */
const inkAt = (page: Page, { x, y }: Point, around = 0) =>
  page.run(
    (left, top, reach) => {
      const canvas = document.querySelector('canvas');
      const ratio = canvas ? canvas.width / canvas.clientWidth : 1;
      const at = (length: number) => Math.round((length - reach) * ratio);
      const side = Math.round(2 * reach * ratio) + 1;
      const data = canvas?.getContext('2d')?.getImageData(at(left), at(top), side, side).data ?? [];
      return Math.max(...[...data].filter((_, byte) => byte % 4 === 3)) / 255;
    },
    x,
    y,
    around,
  );

describe('the map', () => {
  const on = useBrowser();
  const ids = {} as Record<Name, string>;

  /** The screen on these three, with the map drawn and the newest of them chosen. */
  const open = async () => {
    for (const person of PEOPLE) {
      ids[person.name] = (await addByHand(on.browser, person.name, person)).id;
    }
    const page = await on.browser.openOwn(`${OPTIONS}#/network`);
    await page.resize(1280, 800);
    await shows(page, PEOPLE.length);
    const size = await page.run(() => {
      const box = document.querySelector('canvas')?.getBoundingClientRect();
      return { width: box?.width ?? 0, height: box?.height ?? 0 };
    });
    const layout = layOut(
      PEOPLE.map((person) => ({ ...person, id: ids[person.name], moments: 0 })),
      TOPICS,
    );
    const start = whole(layout.radius, size);
    return {
      page,
      size,
      start,
      radius: layout.radius,
      /** Where somebody's dot is in the picture: a little nearer to the middle, beside the line of the ring. */
      place(name: Name, camera: Camera = start): Point {
        const { x, y, r } = layout.nodes.find((node) => node.name === name) ?? { x: 0, y: 0, r: 0 };
        const share = 1 - r / 3 / Math.hypot(x, y);
        return toPicture(camera, { x: x * share, y: y * share }, size);
      },
      /** Where the thread between two has its middle. */
      thread(one: Name, other: Name): Point {
        const [a, b] = [one, other].map((name) => layout.nodes.find((node) => node.name === name));
        return toPicture(start, { x: 0.43 * ((a?.x ?? 0) + (b?.x ?? 0)), y: 0.43 * ((a?.y ?? 0) + (b?.y ?? 0)) }, size);
      },
    };
  };
  const shows = (page: Page, count: number) =>
    page.until(
      (label) => document.querySelector('canvas')?.getAttribute('aria-label') === label,
      words('map_label', count),
    );
  const listed = (page: Page, names: readonly string[]) =>
    page.until((all) => {
      const rows = [...document.querySelectorAll('.window-row .person-name')];
      return (
        rows
          .map(({ textContent }) => textContent)
          .sort()
          .join() === all.join()
      );
    }, [...names].sort());
  const isDrawn = (page: Page, at: Point) => waitFor(async () => (await inkAt(page, at)) > 0.9, 'a dot');
  const isGone = (page: Page, at: Point) => waitFor(async () => (await inkAt(page, at)) < 0.1, 'the dot to go');
  const named = (page: Page, name: Name) =>
    page.until((wanted) => document.querySelector('.map-card .person-name')?.textContent === wanted, name);

  it('names who is under the pointer, and a press chooses them in the list', async () => {
    const { page, place } = await open();
    for (const { name } of PEOPLE) {
      await isDrawn(page, place(name));
      await page.hoverAt('canvas', place(name));
      await named(page, name);
      await page.hoverAt('canvas', { x: 4, y: 4 });
      await page.until(() => !document.querySelector('.map-card'));
    }
    await page.hoverAt('canvas', place('Ada Holm'));
    await page.clickHere();
    await page.until(
      (name) => document.querySelector('.window-row[data-active="true"] .person-name')?.textContent === name,
      'Ada Holm',
    );
    await page.close();
  });

  it('comes nearer by wheel, about the pointer, and by keys and buttons, about the middle', async () => {
    const { page, place, start, size, radius } = await open();
    const by = (factor: number, at: Point, camera = start) => zoom(camera, factor, at, size, radius);
    const middle = { x: size.width / 2, y: size.height / 2 };
    const moves = async (from: Camera, to: Camera) => {
      await isDrawn(page, place('Ada Holm', to));
      await isGone(page, place('Ada Holm', from));
    };
    await isDrawn(page, place('Ada Holm'));
    await page.hoverAt('canvas', place('Bo Lind'));
    await page.wheel(-200);
    const near = by(Math.exp(200 / 400), place('Bo Lind'));
    await moves(start, near);
    // Who was under the pointer still is.
    await page.hoverAt('canvas', { x: 4, y: 4 });
    await page.hoverAt('canvas', place('Bo Lind'));
    await named(page, 'Bo Lind');
    await page.wheel(200);
    await moves(near, start);
    const once = by(1.4, middle);
    for (const [larger, smaller, all] of [
      [() => page.press('='), () => page.press('-'), () => page.press('0')],
      (['map_larger', 'map_smaller', 'map_fit'] as const).map((key) => () => page.clickNamed('button', words(key))),
    ]) {
      await page.clickHere();
      await larger?.();
      await moves(start, once);
      await larger?.();
      await moves(once, by(1.4, middle, once));
      await smaller?.();
      await moves(by(1.4, middle, once), once);
      await all?.();
      await moves(once, start);
    }
    await page.close();
  });

  it('is reached by Tab and walked by arrows, says who that is, and opens them', async () => {
    const { page } = await open();
    for (let step = 0; step < 40; step += 1) {
      if (await page.run(() => document.activeElement?.matches('canvas'))) break;
      await page.press('Tab');
    }
    const says = async (name: Name, ring: 'map_ring_strong' | 'map_ring_weak' | 'map_ring_very_weak') => {
      const line = words('map_chosen', name, words(ring), words('count_moment_other', 0));
      await page.until((wanted) => document.querySelector('#map-chosen')?.textContent === wanted, line);
      await named(page, name);
    };
    await says('Cyd Marsh', 'map_ring_very_weak');
    await page.press('ArrowRight');
    await says('Ada Holm', 'map_ring_strong');
    await page.press('ArrowDown');
    await says('Bo Lind', 'map_ring_weak');
    await page.press('Enter');
    await page.until((id) => location.hash === `#/person/${id}`, ids['Bo Lind']);
    await page.close();
  });

  it('lets all but those step back whom a search finds, and names those alone', async () => {
    const { page, place } = await open();
    for (const { name } of PEOPLE) await isDrawn(page, place(name));
    await page.press('/');
    await page.type('ada');
    await listed(page, ['Ada Holm']);
    for (const name of ['Bo Lind', 'Cyd Marsh'] as const) {
      await waitFor(async () => (await inkAt(page, place(name))) < 0.4, `${name} to step back`);
      expect(await inkAt(page, place(name))).toBeGreaterThan(0.1);
      await page.hoverAt('canvas', place(name));
      expect(await page.run(() => document.querySelectorAll('.map-card').length)).toBe(0);
    }
    await isDrawn(page, place('Ada Holm'));
    await shows(page, PEOPLE.length);
    for (let letter = 0; letter < 'ada'.length; letter += 1) await page.press('Backspace');
    for (const { name } of PEOPLE) await isDrawn(page, place(name));
    await page.close();
  });

  it('shows those whom the filters leave in the list, and no others', async () => {
    const { page, place } = await open();
    await page.clickNamed('button.chip', words('network_chip_weak', 1));
    await listed(page, ['Bo Lind']);
    await shows(page, 1);
    await isDrawn(page, place('Bo Lind'));
    await isGone(page, place('Ada Holm'));
    await page.clickNamed('button.chip', words('network_view_list'));
    await page.until(() => !document.querySelector('canvas'));
    await listed(page, ['Bo Lind']);
    await page.clickNamed('button.chip', words('network_view_map'));
    await page.clickNamed('button.chip', words('network_chip_all', PEOPLE.length));
    await page.pick(words('filter_tag'), 'xapi');
    await listed(page, ['Cyd Marsh']);
    await shows(page, 1);
    await isGone(page, place('Ada Holm'));
    await page.close();
  });

  it('draws a thread from the one who brought somebody, once that is said', async () => {
    const { page, place, thread } = await open();
    const middle = thread('Ada Holm', 'Bo Lind');
    await isDrawn(page, place('Ada Holm'));
    expect(await inkAt(page, middle, 4)).toBe(0);
    const other = await on.browser.openOwn(`${OPTIONS}#/person/${ids['Bo Lind']}`);
    await other.fill(words('person_met_through'), 'ada');
    await other.until(() => document.querySelector('[role="option"] .person-name'));
    await other.press('Enter');
    await other.until(() => document.querySelector('.chip.chosen a')?.textContent === 'Ada Holm');
    await page.toFront();
    await waitFor(async () => (await inkAt(page, middle, 4)) > 0.2, 'the thread');
    await other.toFront();
    await other.clickNamed('button', words('person_met_through_remove', 'Ada Holm'));
    await other.close();
    await waitFor(async () => (await inkAt(page, middle, 4)) === 0, 'the thread to go');
    await page.close();
  });
});
