import { locked } from './lock.ts';
import { browser } from './native.ts';

/** One line of the error report that Settings shows and copies. Holds no address of a page and no personal content. */
export type ErrorNote = {
  /** Unix ms of the last time. */
  at: number;
  /** Which part of Weft: `worker: capture.save`. */
  where: string;
  name: string;
  message: string;
  stack?: string;
  /** How often in a row; 1 = once. */
  times: number;
};

/** What is known of an error: any thrown value has these, or they are made. */
export type RawError = { name: string; message: string; stack?: string };

const KEY = 'errors';
const KEPT = 100;
const MESSAGE_LENGTH = 300;
const STACK_LENGTH = 2_000;

/** Keeps an unexpected error on the device, for Settings. Never throws, so that reporting can end every catch. */
export async function report(where: string, error: unknown): Promise<void> {
  try {
    await keep(noteOf(where, rawError(error), Date.now()));
  } catch (second) {
    // The storage itself refuses: the console is the last place left.
    console.error('Weft', where, error, second);
  }
}

/** The last errors, newest first. */
export async function readErrors(): Promise<readonly ErrorNote[]> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  return Array.isArray(stored) ? stored.filter(isNote) : [];
}

/** Forgets every error that was kept. */
export async function clearErrors(): Promise<void> {
  await locked(KEY, () => browser.storage.local.remove(KEY));
}

/** The note that would be kept. Exported for its tests: what it leaves out matters. */
export function noteOf(where: string, error: RawError, at: number): ErrorNote {
  const note: ErrorNote = {
    at,
    where: stripped(where).slice(0, MESSAGE_LENGTH),
    name: stripped(error.name).slice(0, 100),
    message: stripped(error.message).slice(0, MESSAGE_LENGTH),
    times: 1,
  };
  // V8 repeats the message, with its line breaks, at the top of the stack: only frames are kept.
  const frames = (error.stack ?? '')
    .slice(0, 20 * STACK_LENGTH)
    .replace(error.message, '')
    .split('\n')
    .filter((line) => /^\s*at\s|@.*:\d+:\d+$/.test(line))
    .map((line) => stripped(line).trim())
    .join('\n')
    .slice(0, STACK_LENGTH);
  if (frames) note.stack = frames;
  return note;
}

/**
 * The text without what could name a person or a page: addresses go (of our own, the file and line stay), and so do
 * e-mail addresses, handles and quoted text that is no identifier, for engines quote the very data that did not parse.
 */
export function stripped(text: string): string {
  return text
    .slice(0, 20_000)
    .replace(/(?:chrome|moz|safari-web)-extension:\/\/[^/\s]+\/([\w./?-]*(?::\d+)*)/gi, 'weft:$1')
    .replace(/\b(?:data|blob|javascript|mailto|file):[^\s)\]}>]+/gi, '[address]')
    .replace(/\b[a-z][a-z0-9+.-]*:\/\/[^\s)\]}>"'`]+/gi, '[address]')
    .replace(/(?<![^\s"'`(])(?!\S*weft:)[^\s@"'`(]+@[^\s@"'`)]+\.[^\s@"'`):]+/g, '[address]')
    .replace(/(^|[\s("'`])@[\w.-]+/g, '$1[name]')
    .replace(/(["'`“”])(?![\w.$:-]{1,40}\1)[^"'`“”]*\1/g, '$1…$1');
}

function rawError(error: unknown): RawError {
  if (error instanceof Error) {
    return { name: error.name, message: error.message, ...(error.stack ? { stack: error.stack } : {}) };
  }
  if (typeof error === 'object' && error !== null) {
    const { name, message, stack, code, detail } = error as Record<string, unknown>;
    return {
      name: String(name ?? code ?? 'thrown'),
      message: String(message ?? detail ?? ''),
      ...(typeof stack === 'string' ? { stack } : {}),
    };
  }
  return { name: 'thrown', message: String(error) };
}

async function keep(note: ErrorNote): Promise<void> {
  await locked(KEY, async () => {
    const before = await readErrors();
    const [last] = before;
    // An error in a loop is one line that counts, or it would push every other line out.
    const again = last?.where === note.where && last.name === note.name && last.message === note.message;
    const notes = again ? [{ ...note, times: last.times + 1 }, ...before.slice(1)] : [note, ...before];
    await browser.storage.local.set({ [KEY]: notes.slice(0, KEPT) });
  });
}

function isNote(value: unknown): value is ErrorNote {
  if (typeof value !== 'object' || value === null) return false;
  const note = value as Record<string, unknown>;
  return (
    typeof note['at'] === 'number' &&
    typeof note['times'] === 'number' &&
    ['where', 'name', 'message'].every((field) => typeof note[field] === 'string')
  );
}
