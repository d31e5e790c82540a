import { beforeEach, describe, expect, it } from 'vitest';
import { call } from '../../src/messages/client.ts';
import type { MessageName } from '../../src/messages/protocol.ts';
import { page } from '../support/page-api.ts';
import { names, payloads } from '../support/payloads.ts';

beforeEach(() => void page.answer.mockReset());

/** The page makes its id: sent twice it is one. */
const once = (name: MessageName) => name.endsWith('.create') || name === 'people.change' || name === 'capture.save';

describe('when the worker dies before it answers', () => {
  it.each(names.filter(once))('%s is sent again as it was', async (name) => {
    page.answer.mockRejectedValueOnce(new Error('the port closed')).mockResolvedValueOnce({ ok: true, value: name });
    expect(await call(name, payloads[name])).toEqual({ ok: true, value: name });
    const [first, second] = page.answer.mock.calls.map(([message]) => message);
    expect(second).toEqual(first);
  });

  it('what may not be done twice is given up', async () => {
    page.answer.mockRejectedValue(new Error('the port closed'));
    expect(await call('change.undo', payloads['change.undo'])).toMatchObject({ ok: false, code: 'internal' });
    expect(page.answer).toHaveBeenCalledTimes(1);
  });
});
