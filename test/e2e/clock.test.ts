import { describe, expect, it } from 'vitest';
import { setClock } from '../../scripts/drive/clock.mjs';
import { POSTS } from '../../scripts/practice/people.mjs';
import { type MomentRecord, type Page, type PersonRecord, records, useBrowser, waitFor } from '../support/driven.ts';
import { passDays } from '../support/pass-days.ts';
import { savePost, send } from '../support/saved.ts';
import { words } from '../support/words.ts';

const OPTIONS = 'src/options/index.html';
const DAY = 86_400_000;
const YEAR = 365 * DAY;
const NOTES = ['ask sooner', 'draw it first', 'end with a question'];
type Reviewed = MomentRecord & { review?: { dueAt: number; reps: number }; happenedAt: number };
type Stamp = { at: number; n: number };
type Person = PersonRecord & { stamps: Record<string, Stamp> };

describe('a clock that is wrong and is set right', () => {
  const on = useBrowser();
  const moments = () => records<Reviewed>(on.browser, 'moments');
  const withNote = async (note: string) => (await moments()).find(({ notes }) => notes[0]?.text === note);
  const person = async (name: string) => (await records<Person>(on.browser, 'people')).find((one) => one.name === name);
  /** Somebody with a strong tie, of whom the last was heard so many days ago. */
  const addLongAgo = (handle: string, name: string, days: number) => {
    const url = `https://x.com/${handle}`;
    const sighting = { kind: 'person', site: 'x', pageUrl: url, person: { site: 'x', name, handle, url } };
    const capture = { captureId: crypto.randomUUID(), at: Date.now() - days * DAY, way: 'popup', sighting };
    return send(on.browser, 'capture.save', { ...capture, edits: { tie: 'strong' } });
  };
  /** Goes to a screen without loading the page anew, which would lose its clock. */
  const goTo = (page: Page, hash: string) =>
    page.run((to) => {
      location.hash = to;
    }, hash);
  const shows = (page: Page, part: string, text: string) =>
    page.until((selector, wanted) => document.querySelector(selector)?.textContent?.includes(wanted), part, text);
  const answer = async (page: Page, key: string) => {
    await page.until(() => document.activeElement?.matches('.review-question'));
    await page.press(' ');
    await page.until(() => document.querySelector('.review-grades'));
    await page.press(key);
  };
  const listed = (page: Page) =>
    page.run(() => [...document.querySelectorAll('.window-row')].map((row) => row.textContent ?? ''));

  it('a day: nothing is asked twice or lost, the later edit stands, and who was touched is in touch', async () => {
    for (const [nth, note] of NOTES.entries()) await savePost(on.browser, nth, { note });
    await addLongAgo('ada_holm', 'Ada Holm', 60);
    const { id } = (await person('Ada Holm')) ?? { id: '' };
    const page = await on.browser.openOwn(`${OPTIONS}#/settings`);
    expect(await page.run(passDays)).toBe(NOTES.length);

    await setClock(on.browser, DAY, page);
    await goTo(page, '#/review');
    await answer(page, '3');
    await waitFor(async () => (await withNote(NOTES[0] ?? ''))?.review?.reps === 1, 'the answer');
    await savePost(on.browser, 3, { note: 'saved tomorrow' }, Date.now() + DAY);
    await goTo(page, '#/touch');
    await page.clickNamed('.touch-in-hand button.chip', words('give_thanks'));
    await shows(page, '.touch', words('touch_empty_losing'));
    await send(on.browser, 'person.update', { id, patch: { intent: 'Written tomorrow' } });
    const before = (await person('Ada Holm'))?.stamps['intent'] ?? { at: 0, n: 0 };
    expect(before.at).toBeGreaterThan(Date.now() + DAY / 2);

    await setClock(on.browser, 0, page);
    await send(on.browser, 'person.update', { id, patch: { intent: 'Written today' } });
    const now = await person('Ada Holm');
    expect(now?.intent).toBe('Written today');
    const after = now?.stamps['intent'] ?? { at: 0, n: 0 };
    // Elsewhere, too, the edit that came last is the last.
    expect(after.at - before.at || after.n - before.n).toBeGreaterThan(0);
    await savePost(on.browser, 4, { note: 'saved today' });
    await goTo(page, '#/touch?list=losing');
    await shows(page, '.touch', words('touch_empty_losing'));
    await goTo(page, '#/moments');
    await page.until(() => document.querySelectorAll('.window-row').length === 6);
    const lines = await listed(page);
    const placeOf = (text: string) => lines.findIndex((line) => line.includes(text));
    expect(placeOf('saved tomorrow')).toBeLessThan(placeOf('saved today'));
    for (const note of NOTES) expect(placeOf('saved today')).toBeLessThan(placeOf(note));
    // What is still to come reads as now.
    expect(lines[placeOf('saved tomorrow')]).toContain(words('ago_now'));
    expect(lines.join()).not.toMatch(/-\d|NaN|Invalid/);
    await goTo(page, '#/review');
    for (const note of NOTES.slice(1)) {
      await shows(page, '.nav-count', String(NOTES.length - NOTES.indexOf(note)));
      await answer(page, '3');
      await waitFor(async () => (await withNote(note))?.review?.reps === 1, note);
    }
    await shows(page, '.review-done', words('review_done'));
    for (const note of NOTES) {
      const { reps, dueAt } = (await withNote(note))?.review ?? { reps: 0, dueAt: 0 };
      expect([note, reps, dueAt > Date.now()]).toEqual([note, 1, true]);
    }
    await page.close();
  });

  it('a year: what was due then is not due now, and nothing in the trash is gone', async () => {
    for (const [nth, note] of NOTES.entries()) await savePost(on.browser, nth, { note });
    await addLongAgo('ada_holm', 'Ada Holm', 3);
    await savePost(on.browser, 3, { note: 'thrown away' });
    const { id } = (await withNote('thrown away')) ?? { id: '' };
    await send(on.browser, 'moment.remove', { id });
    const dues = async () =>
      Object.fromEntries((await moments()).map((one) => [one.notes[0]?.text, one.review?.dueAt]));
    const before = await dues();
    const page = await on.browser.openOwn(`${OPTIONS}#/settings`);

    await setClock(on.browser, YEAR, page);
    await goTo(page, '#/review');
    await shows(page, '.nav-count', String(NOTES.length));
    await answer(page, '1');
    await waitFor(async () => (await moments()).some(({ review }) => review?.reps === 1), 'the answer');
    await goTo(page, '#/touch');
    await page.until(() => document.querySelector('.window-row .person-name')?.textContent === 'Ada Holm');

    await setClock(on.browser, 0, page);
    await goTo(page, '#/review');
    await shows(page, '.screen', words('review_nothing'));
    await page.until(() => document.querySelector('.nav-count') === null);
    const after = await dues();
    const changed = NOTES.filter((note) => after[note] !== before[note]);
    expect(changed).toHaveLength(1);
    expect(after[changed[0] ?? '']).toBeGreaterThan(Date.now() + YEAR);
    await goTo(page, '#/touch?list=losing');
    await shows(page, '.touch', words('touch_empty_losing'));
    await send(on.browser, 'trash.restore', { things: [{ kind: 'moment', id }] });
    await waitFor(async () => (await withNote('thrown away'))?.source?.postId === POSTS[3]?.id, 'it to come back');
    await page.close();
  });
});
