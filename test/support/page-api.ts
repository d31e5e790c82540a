/**
 * The extension API as our pages see it, in a DOM: import it first, for its effect. The worker's side is
 * `fake-browser.ts`; here the worker is whatever `page.answer` says.
 */
import { vi } from 'vitest';
import { FakeEvent } from './fake-event.ts';
import { FakeStorage } from './fake-storage.ts';

const EXTENSION = 'chrome-extension://weftweftweftweft';
const changed = new FakeEvent<[Record<string, unknown>, string]>();

/** What a test may set, and what it may look at. */
export const page = {
  local: new FakeStorage('local', changed),
  /** What the worker answers; a promise, as the browser gives. */
  answer: vi.fn(
    async (_message: { weft: string; payload: unknown }): Promise<unknown> => ({ ok: false, code: 'internal' }),
  ),
  tabs: [] as { id: number; url?: string }[],
  opened: [] as string[],
  granted: vi.fn(async (_wanted: { origins: string[] }) => true),
  asked: vi.fn(async (_wanted: { origins: string[] }) => true),
};

const api = {
  runtime: { id: 'weftweftweftweft', getURL: (path: string) => `${EXTENSION}/${path}`, sendMessage: page.answer },
  storage: { local: page.local, onChanged: changed },
  i18n: { getMessage: (key: string) => key },
  tabs: {
    query: async () => page.tabs,
    create: async ({ url }: { url: string }) => void page.opened.push(url),
  },
  permissions: { contains: page.granted, request: page.asked },
};

Object.assign(globalThis, { browser: api, chrome: api });
