/**
 * The worker: the only writer of data. Every listener is registered here, at once, while this file runs: a browser
 * wakes the worker for an event and hands it to those that are there then, and to nobody later.
 */
import { fail } from '../domain/result.ts';
import type { Settings } from '../domain/setting.ts';
import { useLanguage } from '../platform/language.ts';
import { browser } from '../platform/native.ts';
import { report } from '../platform/report.ts';
import { readSettings, watchSettings } from '../platform/settings.ts';
import { DATABASE, openDatabase } from '../storage/db.ts';
import type { UpgradeHold } from '../storage/upgrade-hold.ts';
import { DAY_ALARM } from './alarms.ts';
import { callerOf, type MessageSender } from './caller.ts';
import { onCommand } from './commands.ts';
import { type MenuClick, makeMenu, menusApi, onMenuClick } from './context-menu.ts';
import { welcome } from './first-run.ts';
import { getPorts, now } from './ports.ts';
import { prepare, prepareSession } from './prepare.ts';
import { makeWorker } from './worker.ts';

/** The types know the form that answers with a promise. */
type MessageListener = Parameters<typeof browser.runtime.onMessage.addListener>[0];

/** Long enough that the gesture which woke the worker is done first; far below the 30 s after which it is stopped. */
const TIDY_AFTER_MS = 1_000;

const hold: UpgradeHold = { isAllowed: false, isMet: false };
const worker = makeWorker({ openDatabase: () => openDatabase(DATABASE, hold), hold, getPorts, now });
const { gestures, database } = worker.parts;

browser.runtime.onMessage.addListener(((message: unknown, sender: MessageSender, reply: (answer: unknown) => void) => {
  const caller = callerOf(sender);
  const answer = caller ? worker.answer(message, caller) : Promise.resolve(fail('not-allowed', 'sender'));
  if (!answer) return false;
  answer.then(reply);
  // Keeps the channel open: a promise as an answer is not understood by every browser we support.
  return true;
}) as MessageListener);

browser.runtime.onInstalled.addListener(({ reason, previousVersion }) => {
  run('installed', async () => {
    await Promise.all([prepare(), welcome(reason)]);
    // A reload of the same version changes nothing.
    if (reason === 'update' && previousVersion !== browser.runtime.getManifest().version) await worker.updated();
  });
});

browser.runtime.onStartup.addListener(() => run('startup', prepare));

menusApi().onClicked.addListener((click, tab) => {
  run('menu', () => onMenuClick(gestures, click as MenuClick, tab?.id));
});

browser.commands.onCommand.addListener((command, tab) => {
  run('command', () => onCommand(gestures, command, tab?.id));
});

browser.omnibox.onInputStarted.addListener(() => run('omnibox', hint));
browser.omnibox.onInputChanged.addListener((text, answer) => {
  run('omnibox', async () => answer(await (await import('./rare.ts')).suggest(database, text)));
});
browser.omnibox.onInputEntered.addListener((text, disposition) => {
  run('omnibox', async () => (await import('./rare.ts')).enter(text, disposition));
});

browser.permissions.onAdded.addListener(() => {
  run('permissions', async () => {
    const { injectIntoOpenPages, reconcile } = await import('./rare.ts');
    await reconcile();
    await injectIntoOpenPages(true);
  });
});
browser.permissions.onRemoved.addListener(() => {
  run('permissions', async () => (await import('./rare.ts')).reconcile());
});

browser.alarms.onAlarm.addListener(({ name }) => {
  if (name === DAY_ALARM) run('alarm', worker.tidy);
});

let spoken: string | undefined;
watchSettings((settings) => {
  worker.echo.call();
  run('language', () => speakAs(settings));
});

globalThis.addEventListener('unhandledrejection', ({ reason }) => void report('worker: rejection', reason));
globalThis.addEventListener('error', ({ error }) => void report('worker: error', error));

// Read while the first message is still on its way.
run('ports', getPorts);
run('language', async () => speakAs(await readSettings()));
run('session', prepareSession);
setTimeout(() => run('tidy', worker.tidy), TIDY_AFTER_MS);

/** The menu and the address bar keep what they were told, whatever the worker says later. */
async function speakAs({ language }: Settings): Promise<void> {
  const before = spoken;
  spoken = language;
  if (before === language) return;
  await useLanguage(language);
  if (before === undefined) return;
  await hint();
  await makeMenu();
}

async function hint(): Promise<void> {
  (await import('./rare.ts')).showHint();
}

/** An event has nobody to tell of a failure: the report is for the user. */
function run(what: string, work: () => Promise<unknown>): void {
  work().catch((error) => report(`worker: ${what}`, error));
}
