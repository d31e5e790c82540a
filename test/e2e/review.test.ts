import { describe, expect, it } from 'vitest';
import { type Page, records, useBrowser, waitFor } from '../support/driven.ts';
import { passDays } from '../support/pass-days.ts';
import { savePost, send } from '../support/saved.ts';
import { violationsOf } from '../support/violations.ts';
import { words } from '../support/words.ts';

const OPTIONS = 'src/options/index.html';
const NOTES = ['ask sooner', 'draw it first', 'end with a question', 'let them teach'];

type Review = { dueAt: number; reps: number; muted?: boolean };
type Reviewed = { id: string; notes: { text: string }[]; review?: Review; goalIds?: string[] };
type Reflection = { kind: string; answers: { prompt: string; text: string }[]; stage?: string };

const badge = (page: Page) => page.run(() => chrome.action.getBadgeText({}));
const reflectionsOf = async (page: { table<T>(name: string): Promise<T[]> }) =>
  (await page.table<{ record: Reflection & { deletedAt?: number } }>('reflections'))
    .map(({ record }) => record)
    .filter(({ deletedAt }) => deletedAt === undefined);

describe('looking back', () => {
  const on = useBrowser();
  const moments = () => records<Reviewed>(on.browser, 'moments');
  const withNote = async (note: string) => (await moments()).find(({ notes }) => notes[0]?.text === note);

  const saveFour = async () => {
    for (const [nth, note] of NOTES.entries()) await savePost(on.browser, nth, { note });
    expect((await moments()).filter(({ review }) => review).length).toBe(NOTES.length);
  };
  const saveDue = async () => {
    await saveFour();
    const page = await on.browser.ownPage();
    expect(await page.run(passDays)).toBe(NOTES.length);
  };

  it('has nothing to revisit on the first day, and says what comes', async () => {
    await saveFour();
    const page = await on.browser.openOwn(`${OPTIONS}#/review`);
    await page.until((text) => document.body.textContent?.includes(text), words('review_nothing'));
    expect(await violationsOf(page)).toEqual([]);
    await page.close();
  });

  it('says on the toolbar button what is due, once the alarm comes, until somebody looks', async () => {
    const page = await on.browser.openOwn(`${OPTIONS}#/settings`);
    await saveFour();
    expect(await badge(page)).toBe('');
    expect(await page.run(passDays)).toBe(NOTES.length);
    await page.run(() => void chrome.alarms.create('day', { when: Date.now() + 200 }));
    await waitFor(async () => (await badge(page)) === '4', 'the number');
    expect(await page.run(() => chrome.action.getTitle({}))).toContain('4');
    await page.close();
    const popup = await on.browser.openOwn('src/popup/index.html');
    await popup.until(() => document.querySelector('#tab-revisit .count')?.textContent === '4');
    await waitFor(async () => (await badge(popup)) === '', 'the button to be quiet');
    await popup.click('#tab-revisit');
    await popup.until(
      (text) => document.querySelector('#panel')?.textContent?.includes(text),
      words('popup_start_review'),
    );
    expect(await popup.run(() => document.querySelector('#panel')?.textContent)).not.toContain(NOTES[0]);
    expect(await violationsOf(popup)).toEqual([]);
    await popup.close();
  });

  it('says nothing on the toolbar button where that is turned off, and asks for no more in a day than is set', async () => {
    await saveDue();
    const page = await on.browser.openOwn(`${OPTIONS}#/settings`);
    await page.run(() => void chrome.alarms.create('day', { when: Date.now() + 200 }));
    await waitFor(async () => (await badge(page)) === '4', 'the number');
    await page.clickNamed('label', words('settings_reminders'));
    await waitFor(async () => (await badge(page)) === '', 'the button to be quiet');
    await page.pick(words('settings_review_per_day'), '3');
    await page.until(() => document.querySelector('.nav-count')?.textContent?.startsWith('3'));
    await page.click('nav a[href="#/review"]');
    await page.until(
      (text) => document.querySelector('.review-progress .hint')?.textContent === text,
      words('review_progress', 1, 3),
    );
    await page.close();
  });

  it('asks by keys alone: answers, never again, an edited note, a goal, and back', async () => {
    const goal = crypto.randomUUID();
    await send(on.browser, 'goal.create', {
      id: goal,
      kind: 'goal',
      title: 'Better questions',
      personIds: [],
      tags: [],
    });
    await saveDue();
    const page = await on.browser.openOwn(`${OPTIONS}#/review`);
    await page.until(() => document.querySelector('.nav-count')?.textContent?.startsWith('4'));
    await page.until(() => document.activeElement?.matches('.review-question'));
    expect(await page.run(() => document.querySelector('.review-card')?.textContent)).not.toContain(NOTES[0]);
    // Not before the answer is in view.
    await page.press('3');
    await page.press(' ');
    await page.until((note) => document.querySelector('.review-answer')?.textContent?.includes(note), NOTES[0] ?? '');
    expect(await violationsOf(page)).toEqual([]);
    await page.press('3');
    await waitFor(async () => (await withNote(NOTES[0] ?? ''))?.review?.reps === 1, 'the first answer');
    await page.until(() => document.querySelector('.review-progress .hint')?.textContent?.startsWith('2'));
    await page.press('Enter');
    await page.until(() => document.querySelector('.review-grades'));
    await page.press('1');
    await waitFor(async () => (await withNote(NOTES[1] ?? ''))?.review?.reps === 1, 'the second answer');
    await page.until(() => document.querySelector('.review-progress .hint')?.textContent?.startsWith('3'));
    await page.press('m');
    await waitFor(async () => (await withNote(NOTES[2] ?? ''))?.review?.muted, 'the third to be muted');
    await page.until(() => document.querySelector('.review-progress .hint')?.textContent?.startsWith('4'));
    await page.press('u');
    await waitFor(async () => !(await withNote(NOTES[2] ?? ''))?.review?.muted, 'the third to be back');
    await page.until(() => document.querySelector('.review-answer'));
    await page.press('e');
    await page.until(() => document.activeElement?.matches('.review-edit textarea'));
    await page.press('End');
    await page.type(', and wait');
    await page.press('Control+Enter');
    await waitFor(() => withNote('end with a question, and wait'), 'the edited note');
    await page.clickNamed('.review-edit button', words('review_edited'));
    await page.until(() => document.activeElement?.matches('.review-answer'));
    await page.press('g');
    await page.until(() => document.activeElement?.matches('.review-edit select'));
    await page.pick(words('field_goals'), 'Better questions');
    await waitFor(async () => (await withNote('end with a question, and wait'))?.goalIds?.includes(goal), 'the link');
    await page.clickNamed('.review-edit button', words('review_edited'));
    await page.until(() => document.activeElement?.matches('.review-answer'));
    await page.press('4');
    await page.until(() => document.querySelector('.review-progress .hint')?.textContent?.startsWith('4'));
    await page.press(' ');
    await page.until(() => document.querySelector('.review-grades'));
    await page.press('2');
    await page.until(
      (text) => document.querySelector('.review-done')?.textContent?.includes(text),
      words('review_done'),
    );
    await page.until(() => document.querySelectorAll('.review-seen li').length === 4);
    expect(await page.run(() => document.querySelectorAll('.nav-count').length)).toBe(0);
    expect(await violationsOf(page)).toEqual([]);
    await page.reload();
    await page.until(() => document.querySelectorAll('.review-seen li').length === 4);
    await page.close();
  });

  it('takes a moment out and in again on its own page', async () => {
    await saveFour();
    const { id } = (await withNote(NOTES[3] ?? '')) ?? { id: '' };
    const page = await on.browser.openOwn(`${OPTIONS}#/moment/${id}`);
    await page.clickNamed('button', words('review_mute'));
    await waitFor(async () => (await withNote(NOTES[3] ?? ''))?.review?.muted, 'it to be out');
    await page.clickNamed('button', words('review_add'));
    await waitFor(async () => (await withNote(NOTES[3] ?? ''))?.review?.muted === undefined, 'it to be in');
    await page.close();
  });

  it('keeps a draft of the week, saves it, and opens it again', async () => {
    await saveFour();
    const page = await on.browser.openOwn(`${OPTIONS}#/reflect`);
    await page.until((note) => document.querySelector('.beside')?.textContent?.includes(note), NOTES[0] ?? '');
    await page.fill(words('reflect_learned'), 'To ask before I explain');
    await page.until(
      (text) => document.querySelector('.sheet')?.textContent?.includes(text),
      words('reflect_draft_kept'),
    );
    await page.run(() => new Promise((done) => setTimeout(done, 600)));
    await page.reload();
    const typed = () => page.run(() => document.querySelector<HTMLTextAreaElement>('.sheet textarea')?.value);
    await waitFor(async () => (await typed()) === 'To ask before I explain', 'the draft');
    expect(await reflectionsOf(on.browser)).toEqual([]);
    await page.fill(words('reflect_next'), 'Try it on Monday');
    await page.press('Control+Enter');
    await waitFor(async () => (await reflectionsOf(on.browser)).length === 1, 'the reflection');
    expect(await reflectionsOf(on.browser)).toMatchObject([
      { kind: 'week', answers: [{ text: 'To ask before I explain' }, { text: 'Try it on Monday' }] },
    ]);
    for (const scheme of ['light', 'dark'] as const) {
      await page.theme(scheme);
      expect({ scheme, violations: await violationsOf(page) }).toEqual({ scheme, violations: [] });
    }
    await page.reload();
    await waitFor(async () => (await typed()) === 'To ask before I explain', 'what was saved');
    await page.click('.past summary');
    await page.clickNamed('button', words('reflect_remove'));
    await waitFor(async () => (await reflectionsOf(on.browser)).length === 0, 'it to go');
    await page.clickNamed('button', words('notice_undo'));
    await waitFor(async () => (await reflectionsOf(on.browser)).length === 1, 'it to come back');
    await page.close();
  });

  it('asks about the network itself once a quarter, and keeps that apart from the week', async () => {
    const page = await on.browser.openOwn(`${OPTIONS}#/reflect`);
    await page.fill(words('reflect_network'), 'Many who think like me');
    await page.fill(words('reflect_time'), 'Into reading, not asking');
    await page.press('Control+Enter');
    await waitFor(async () => (await reflectionsOf(on.browser)).length === 1, 'the reflection');
    expect(await reflectionsOf(on.browser)).toMatchObject([
      {
        kind: 'quarter',
        answers: [
          { prompt: 'network', text: 'Many who think like me' },
          { prompt: 'time', text: 'Into reading, not asking' },
        ],
      },
    ]);
    await page.reload();
    // Answered for this quarter, it stands closed among the questions of the week.
    await page.until(() => document.querySelector('.sheet') && !document.querySelector('.reflect-quarter .sheet'));
    await page.click('.reflect-quarter summary');
    await page.until(
      (text) => document.querySelector<HTMLTextAreaElement>('.reflect-quarter textarea')?.value === text,
      'Many who think like me',
    );
    await page.close();
  });

  it('knows the stage that the user names, and keeps the history', async () => {
    const page = await on.browser.openOwn(`${OPTIONS}#/stage`);
    await page.until(() => document.querySelectorAll('.stage-card').length === 5);
    await page.click('.stage-card button', 1);
    await page.until(() => document.querySelector('.stage-card.here .stage-nth')?.textContent === '2');
    await page.until(
      (name) => document.querySelector('.placings')?.textContent?.includes(name),
      words('stage_evaluation'),
    );
    expect((await reflectionsOf(on.browser)).filter(({ kind }) => kind === 'stage')).toMatchObject([
      { stage: 'evaluation' },
    ]);
    for (const scheme of ['light', 'dark'] as const) {
      await page.theme(scheme);
      expect({ scheme, violations: await violationsOf(page) }).toEqual({ scheme, violations: [] });
    }
    await page.close();
  });

  it('stays quiet where the user turned it off', async () => {
    const page = await on.browser.openOwn(`${OPTIONS}#/settings`);
    await page.clickNamed('label', words('settings_review_new'));
    await page.until(() =>
      chrome.storage.local
        .get('settings')
        .then(({ settings }) => JSON.stringify(settings).includes('"reviewNew":false')),
    );
    await send(on.browser, 'capture.save', {
      captureId: crypto.randomUUID(),
      at: Date.now(),
      way: 'popup',
      sighting: {
        kind: 'page',
        site: 'web',
        pageUrl: 'https://quiet.example/a',
        url: 'https://quiet.example/a',
        authors: [],
      },
      edits: { note: 'only kept' },
    });
    const kept = await waitFor(() => withNote('only kept'), 'the moment');
    expect(kept.review).toBeUndefined();
    await page.close();
  });
});
