import '../support/fake-browser.ts';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Result } from '../../src/domain/result.ts';
import type { MessageName } from '../../src/messages/protocol.ts';
import { rareParsers } from '../../src/messages/rare-parsers.ts';
import { type Sender, senders } from '../../src/messages/senders.ts';
import { type Caller, type Handlers, serve } from '../../src/messages/server.ts';
import { names, payloads } from '../support/payloads.ts';

const callers: Readonly<Record<Sender, Caller>> = {
  page: { kind: 'page', url: 'chrome-extension://weftweftweftweft/src/popup/index.html', incognito: false },
  content: { kind: 'content', tabId: 7, frameId: 0, url: 'https://x.com/home', incognito: false },
};
const reached = vi.fn();
const handlers = Object.fromEntries(
  names.map((name) => [name, async (payload: unknown) => reached(name, payload) ?? { ok: true, value: name }]),
) as unknown as Handlers;
const onBug = vi.fn();
const ask = (message: unknown, caller: Caller) => serve(handlers, message, caller, onBug, async () => rareParsers);

beforeEach(() => {
  reached.mockReset();
  onBug.mockReset();
});

describe('every message', () => {
  const cases = names.flatMap((name) => (['page', 'content'] as const).map((kind) => [name, kind] as const));
  it.each(cases)('%s from %s', async (name, kind) => {
    const answer = await ask({ weft: name, payload: payloads[name] }, callers[kind]);
    if (senders[name].includes(kind)) {
      expect(answer).toEqual({ ok: true, value: name });
      expect(reached).toHaveBeenCalledWith(name, expect.anything());
    } else {
      expect(answer).toEqual({ ok: false, code: 'not-allowed', detail: name });
      expect(reached).not.toHaveBeenCalled();
    }
  });

  it('that a page may send is one of those the house rules allow', () => {
    const fromPages = names.filter((name) => senders[name].includes('content'));
    expect(fromPages.sort()).toEqual(
      [
        'capture.save',
        'capture.undo',
        'card.closed',
        'card.open',
        'draft.discard',
        'draft.find',
        'draft.keep',
        'entry.find',
        'error.report',
        'health.report',
        'marks.find',
        'page.seen',
        'page.settings',
        'person.complete',
        'tag.complete',
      ].sort(),
    );
  });
});

describe('what is no message of ours', () => {
  it.each([
    undefined,
    null,
    7,
    'capture.save',
    [],
    {},
    { weft: 7 },
    { weft: 'nothing.known', payload: {} },
    { weft: 'toString', payload: {} },
    { weft: '__proto__', payload: {} },
    { weft: 'constructor', payload: {} },
    { type: 'capture.save', payload: {} },
  ])('%j gets no answer', (message) => {
    expect(ask(message, callers.page)).toBeUndefined();
    expect(reached).not.toHaveBeenCalled();
  });
});

describe('a handler with a bug', () => {
  it('is reported and answered, and never throws', async () => {
    reached.mockImplementation(() => {
      throw new TypeError('bug');
    });
    expect(await ask({ weft: 'storage.check', payload: {} }, callers.page)).toEqual({
      ok: false,
      code: 'internal',
      detail: 'storage.check',
    });
    expect(onBug).toHaveBeenCalledWith(expect.any(TypeError), 'storage.check');
  });
});

it('a half of the worker that does not load is reported and answered', async () => {
  const broken = async () => Promise.reject(new TypeError('no script'));
  const answer = serve(handlers, { weft: 'data.erase', payload: {} }, callers.page, onBug, broken);
  expect(await answer).toEqual({ ok: false, code: 'internal', detail: 'data.erase' });
  expect(onBug).toHaveBeenCalledWith(expect.any(TypeError), 'data.erase');
  expect(reached).not.toHaveBeenCalled();
});

describe('payloads', () => {
  const bad: [MessageName, unknown][] = [
    ['capture.save', undefined],
    ['capture.save', { ...payloads['capture.save'], captureId: 'x' }],
    ['capture.save', sighted({ pageUrl: 'javascript:alert(1)' })],
    ['capture.save', sighted({ url: 'data:text/html,x' })],
    ['capture.save', sighted({ text: 'x'.repeat(100_001) })],
    ['capture.save', sighted({ author: {} })],
    ['capture.save', { ...payloads['capture.save'], at: Number.NaN }],
    ['capture.undo', { token: '' }],
    ['capture.undo', { token: '1', id: '2' }],
    ['marks.find', { people: Array.from({ length: 201 }, () => ({ keys: [] })), posts: [] }],
    ['page.seen', { keys: Array.from({ length: 51 }, () => 'k') }],
    ['draft.find', { key: 'k'.repeat(4_001) }],
    ['person.update', { id: payloads['person.update'].id, patch: { stamps: {} } }],
    ['person.update', { id: payloads['person.update'].id, patch: { id: 'x' } }],
    ['person.update', { id: payloads['person.update'].id, patch: { tags: ['whole'] } }],
    ['person.update', { id: payloads['person.update'].id, patch: { deletedAt: 1 } }],
    ['moment.update', { id: payloads['moment.update'].id, patch: { source: {} } }],
    ['page.read', { tabId: '7' }],
    ['page.read', { tabId: 1.5 }],
    ['storage.check', { more: 1 }],
    ['storage.check', null],
  ];
  it.each(bad)('of %s that do not parse reach nobody', async (name, payload) => {
    const caller = senders[name].includes('page') ? callers.page : callers.content;
    expect(await ask({ weft: name, payload }, caller)).toMatchObject({ ok: false, code: 'bad-payload' });
    expect(reached).not.toHaveBeenCalled();
  });

  it('name the field in the failure, and never the content', async () => {
    const answer = await ask({ weft: 'capture.save', payload: sighted({ text: 7 }) }, callers.page);
    expect(answer).toEqual({ ok: false, code: 'bad-payload', detail: 'capture.save: sighting.text' });
  });

  it('lose what is not part of them on the way in', async () => {
    const forged = { ...payloads['capture.save'], admin: true };
    await ask({ weft: 'capture.save', payload: forged }, callers.content);
    expect(reached.mock.calls[0]?.[1]).not.toHaveProperty('admin');
  });
});

describe('10,000 messages of any kind', () => {
  const value = fc.oneof(
    fc.anything({ withNullPrototype: true, maxDepth: 3 }),
    fc.constantFrom(...names).map((name) => payloads[name] as unknown),
  );
  const mutated = fc
    .tuple(fc.constantFrom(...names), fc.string(), fc.anything())
    .map(([name, key, inner]) => ({ ...(payloads[name] as object), [key]: inner }));
  const message = fc.record({
    weft: fc.oneof(fc.constantFrom(...names), fc.string()),
    payload: fc.oneof(value, mutated, fc.constant(JSON.parse('{"__proto__":{"polluted":true}}') as unknown)),
  });

  it('never throw, never reach a handler for the wrong sender, never pollute', async () => {
    await fc.assert(
      fc.asyncProperty(message, fc.constantFrom('page' as const, 'content' as const), async (sent, kind) => {
        reached.mockClear();
        const answer = (await ask(sent, callers[kind])) as Result<unknown> | undefined;
        const isKnown = names.includes(sent.weft as MessageName);
        expect(answer === undefined).toBe(!isKnown);
        const mayReach = isKnown && senders[sent.weft as MessageName].includes(kind);
        if (!mayReach) expect(reached).not.toHaveBeenCalled();
        if (answer && !mayReach) expect(answer).toMatchObject({ ok: false, code: 'not-allowed' });
      }),
      { numRuns: 10_000 },
    );
    expect(onBug).not.toHaveBeenCalled();
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  }, 120_000);
});

function sighted(more: Record<string, unknown>): unknown {
  const capture = payloads['capture.save'];
  return { ...capture, sighting: { ...capture.sighting, ...more } };
}
