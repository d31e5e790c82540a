import { parse } from '../domain/parse.ts';
import { type Reminder, reminder } from '../domain/reminder.ts';
import { browser } from './native.ts';
import { report } from './report.ts';

const KEY = 'reminder';

/** What was said last; `undefined` = nothing yet, or what lies there is damaged: it is said anew. */
export async function readReminder(): Promise<Reminder | undefined> {
  const stored = parse(reminder, (await browser.storage.local.get(KEY))[KEY]);
  return stored.ok ? stored.value : undefined;
}

/** Keeps what was said in place of what was said before. */
export async function keepReminder(said: Reminder): Promise<void> {
  await browser.storage.local.set({ [KEY]: said });
}

/** The user sees what is due: the toolbar button is quiet until tomorrow. Never throws. */
export async function quietReminder(): Promise<void> {
  try {
    const said = await readReminder();
    if (!said?.open) return;
    await keepReminder({ ...said, open: false });
    await showReminder(undefined);
  } catch (error) {
    await report('reminder', error);
  }
}

/** Madder of the light theme: toolbars have their own colours, so it does not follow ours. */
const DUE = '#a8402f';

/** The number on the toolbar button in every tab that has no mark of its own; `undefined` = none. */
export async function showReminder(look: { count: number; title: string } | undefined): Promise<void> {
  const { action } = browser;
  await Promise.all([
    action.setBadgeText({ text: look ? String(look.count) : '' }),
    action.setTitle({ title: look?.title ?? browser.i18n.getMessage('extension_action') }),
    look && action.setBadgeBackgroundColor({ color: DUE }),
    // Not in every browser we run in.
    look && action.setBadgeTextColor?.({ color: '#ffffff' }),
  ]);
}
