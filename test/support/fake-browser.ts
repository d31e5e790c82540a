/**
 * A small fake of the extension API, enough for the worker and `platform/`. Import it first, for its effect
 * (`import '../support/fake-browser.ts'`): the polyfill takes the global that it finds. `resetBrowser()` before each test.
 */
import { readFileSync } from 'node:fs';
import { FakeEvent } from './fake-event.ts';
import { FakeStorage } from './fake-storage.ts';

const EXTENSION = 'chrome-extension://weftweftweftweft';
const messages = JSON.parse(
  readFileSync(new URL('../../src/static/_locales/en/messages.json', import.meta.url), 'utf8'),
) as Record<string, { message: string }>;
const manifest = JSON.parse(readFileSync(new URL('../../manifest.json', import.meta.url), 'utf8')) as {
  host_permissions: string[];
};

export type FakeTab = { id: number; url?: string; title?: string; active?: boolean; incognito?: boolean };
/** What a page does when something is injected: gives the result, or throws what the browser would say. */
export type Injection = {
  target: { tabId: number; frameIds?: number[] };
  files?: string[];
  func?: (...args: never[]) => unknown;
  args?: unknown[];
};
type Registered = { id: string; matches: string[]; excludeMatches?: string[]; js: string[] };

/** What the fake remembers and what a test may set. */
export type FakeState = {
  tabs: FakeTab[];
  origins: string[];
  registered: Registered[];
  menus: Map<string, Record<string, unknown>>;
  badges: Map<number, { text?: string; title?: string }>;
  /** What the toolbar button shows in tabs that have no badge of their own. */
  badge: { text?: string; title?: string };
  alarms: Map<string, { name: string; scheduledTime: number }>;
  injections: Injection[];
  opened: string[];
  sent: { tabId: number; message: unknown }[];
  suggestion: string;
  /** Runs for every injection. */
  onInject: (injection: Injection) => unknown;
};

function freshState(): FakeState {
  return {
    tabs: [],
    origins: [...manifest.host_permissions],
    registered: [],
    menus: new Map(),
    badges: new Map(),
    badge: {},
    alarms: new Map(),
    injections: [],
    opened: [],
    sent: [],
    suggestion: '',
    onInject: () => undefined,
  };
}

export const state: FakeState = freshState();

/** A match pattern as the browser reads it; enough for hosts and `*://*​/*`. */
function matchesPattern(url: string | undefined, pattern: string): boolean {
  if (!url) return false;
  if (pattern === '<all_urls>') return /^https?:/.test(url);
  const source = pattern
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/^\*:/, 'https?:')
    .replace('//*\\.', '//(?:[^/]+\\.)?')
    .replace(/\*/g, '.*');
  return new RegExp(`^${source}$`).test(url);
}

const changed = new FakeEvent<[Record<string, unknown>, string]>();
export const local = new FakeStorage('local', changed);
export const session = new FakeStorage('session', changed);

export const events = {
  message: new FakeEvent<[unknown, Record<string, unknown>, ((answer: unknown) => void)?], unknown>(),
  installed: new FakeEvent<[{ reason: string; previousVersion?: string }]>(),
  startup: new FakeEvent<[]>(),
  menuClicked: new FakeEvent<[Record<string, unknown>, FakeTab | undefined]>(),
  command: new FakeEvent<[string, FakeTab | undefined]>(),
  inputStarted: new FakeEvent<[]>(),
  inputChanged: new FakeEvent<[string, (found: { content: string; description: string }[]) => void]>(),
  inputEntered: new FakeEvent<[string, string]>(),
  granted: new FakeEvent<[{ origins?: string[] }]>(),
  revoked: new FakeEvent<[{ origins?: string[] }]>(),
  tabRemoved: new FakeEvent<[number, unknown]>(),
  alarm: new FakeEvent<[{ name: string }]>(),
  changed,
};

const runtime = {
  id: 'weftweftweftweft',
  lastError: undefined as { message: string } | undefined,
  getURL: (path: string) => `${EXTENSION}/${path.replace(/^\//, '')}`,
  getManifest: () => manifest,
  getPlatformInfo: async () => ({ os: 'linux', arch: 'x86-64' }),
  onMessage: events.message,
  onInstalled: events.installed,
  onStartup: events.startup,
  /** As one of our own pages. */
  sendMessage: (message: unknown) =>
    new Promise((resolve) => {
      const [keepsOpen] = events.message.emit(message, senders.popup(), resolve);
      if (keepsOpen !== true) resolve(undefined);
    }),
};

const api = {
  runtime,
  storage: { local, session, onChanged: changed },
  i18n: {
    getMessage: (key: string, values: string | string[] = []) =>
      (messages[key]?.message ?? '').replace(/\$(\w+)\$/g, () => [values].flat().join(' ')),
    getUILanguage: () => 'en',
  },
  tabs: {
    get: async (id: number) => state.tabs.find((tab) => tab.id === id) ?? refuse(`No tab with id: ${id}.`),
    query: async ({ url, active }: { url?: string | string[]; active?: boolean }) =>
      state.tabs.filter(
        (tab) =>
          (url === undefined || [url].flat().some((pattern) => matchesPattern(tab.url, pattern))) &&
          (active === undefined || Boolean(tab.active) === active),
      ),
    create: async ({ url }: { url: string }) => void state.opened.push(url),
    update: async ({ url }: { url: string }) => void state.opened.push(url),
    sendMessage: async (tabId: number, message: unknown) => {
      state.sent.push({ tabId, message });
    },
    onRemoved: events.tabRemoved,
  },
  scripting: {
    executeScript: async (injection: Injection) => {
      state.injections.push(injection);
      return [{ frameId: 0, result: await state.onInject(injection) }];
    },
    getRegisteredContentScripts: async () => structuredClone(state.registered),
    registerContentScripts: async (scripts: Registered[]) => {
      for (const script of scripts) {
        if (state.registered.some(({ id }) => id === script.id)) refuse(`Duplicate script ID '${script.id}'`);
        state.registered.push(structuredClone(script));
      }
    },
    updateContentScripts: async (scripts: Registered[]) => {
      for (const script of scripts) {
        const at = state.registered.findIndex(({ id }) => id === script.id);
        if (at < 0) refuse(`No script with ID '${script.id}'`);
        state.registered[at] = { ...state.registered[at], ...structuredClone(script) };
      }
    },
    unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
      state.registered = state.registered.filter(({ id }) => !ids.includes(id));
    },
  },
  action: {
    setBadgeText: async ({ tabId, text }: { tabId?: number; text: string | null }) =>
      setBadge(tabId, { text: text ?? '' }),
    getBadgeText: async ({ tabId }: { tabId?: number }) =>
      state.badges.get(tabId ?? -1)?.text || state.badge.text || '',
    setTitle: async ({ tabId, title }: { tabId?: number; title: string }) => setBadge(tabId, { title }),
    getTitle: async ({ tabId }: { tabId?: number }) =>
      state.badges.get(tabId ?? -1)?.title ?? state.badge.title ?? 'Weft',
    setBadgeBackgroundColor: async () => undefined,
    setBadgeTextColor: async () => undefined,
  },
  alarms: {
    get: async (name: string) => state.alarms.get(name),
    create: (name: string, { when }: { when: number }) => void state.alarms.set(name, { name, scheduledTime: when }),
    onAlarm: events.alarm,
  },
  contextMenus: {
    create: (item: Record<string, unknown>, done?: () => void) => {
      const id = String(item['id']);
      if (state.menus.has(id)) runtime.lastError = { message: `duplicate id ${id}` };
      else state.menus.set(id, item);
      done?.();
      runtime.lastError = undefined;
      return id;
    },
    removeAll: async () => state.menus.clear(),
    onClicked: events.menuClicked,
  },
  commands: { onCommand: events.command },
  omnibox: {
    setDefaultSuggestion: ({ description }: { description: string }) => {
      state.suggestion = description;
    },
    onInputStarted: events.inputStarted,
    onInputChanged: events.inputChanged,
    onInputEntered: events.inputEntered,
  },
  permissions: {
    getAll: async () => ({ origins: [...state.origins], permissions: [] }),
    contains: async ({ origins = [] }: { origins?: string[] }) =>
      origins.every((wanted) =>
        state.origins.some((has) => has === wanted || matchesPattern(wanted.replace('/*', '/'), has)),
      ),
    request: async ({ origins = [] }: { origins?: string[] }) => {
      state.origins.push(...origins);
      events.granted.emit({ origins });
      return true;
    },
    remove: async ({ origins = [] }: { origins?: string[] }) => {
      state.origins = state.origins.filter((origin) => !origins.includes(origin));
      events.revoked.emit({ origins });
      return true;
    },
    onAdded: events.granted,
    onRemoved: events.revoked,
  },
};

function refuse(message: string): never {
  throw new Error(message);
}

function setBadge(tabId: number | undefined, change: { text?: string; title?: string }): void {
  if (tabId === undefined) {
    state.badge = { ...state.badge, ...change };
    return;
  }
  state.badges.set(tabId, { ...state.badges.get(tabId), ...change });
}

/** Everything as in a browser where Weft was just installed. Listeners stay: a worker registers them once. */
export function resetBrowser(): void {
  Object.assign(state, freshState());
  local.reset();
  session.reset();
}

/** Senders as each browser describes them. */
export const senders = {
  popup: () => ({ id: runtime.id, url: runtime.getURL('src/popup/index.html'), origin: EXTENSION }),
  options: () => ({
    id: runtime.id,
    url: runtime.getURL('src/options/index.html#/network'),
    origin: EXTENSION,
    frameId: 0,
    tab: { id: 90, incognito: false },
  }),
  content: (url = 'https://x.com/home', tabId = 7, incognito = false) => ({
    id: runtime.id,
    url,
    origin: new URL(url).origin,
    frameId: 0,
    tab: { id: tabId, incognito },
  }),
};

Object.assign(globalThis, { browser: api, chrome: api });
