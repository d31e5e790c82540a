import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fail, ok } from '../../src/domain/result.ts';

const call = vi.hoisted(() => vi.fn());
const listPeople = vi.hoisted(() => vi.fn());
vi.mock('../../src/messages/client.ts', () => ({ call }));
vi.mock('../../src/storage/queries.ts', () => ({ listPeople, readDatabase: () => ({}) }));
const { addPeople } = await import('../../src/options/add-person/use-people-text.ts');
const { findKnown } = await import('../../src/options/add-person/known-people.ts');
const { readLines } = await import('../../src/options/add-person/read-lines.ts');
const { undoAll } = await import('../../src/options/act.ts');

const LENA = { id: 'l', name: 'Lena Fischer' };
const wanted = (text: string) => readLines(text).people.map((one) => ({ ...one, actId: `act ${one.name}` }));
const nothing = { tie: undefined, tags: [] };
let created = 0;

beforeEach(() => {
  created = 0;
  call.mockReset().mockImplementation(async (name: string, payload: { sighting?: { person: { handle?: string } } }) => {
    if (name === 'entry.find') return ok(payload.sighting?.person.handle === 'lenalearns' ? { person: LENA } : {});
    created += 1;
    return ok({ id: `p${created}`, token: `t${created}` });
  });
  listPeople.mockReset().mockResolvedValue({ rows: [], total: 0 });
});
const sent = (name: string) => call.mock.calls.filter(([one]) => one === name).map(([, payload]) => payload);

describe('adding people', () => {
  it('adds each line, with its profiles and what was said for all', async () => {
    const people = wanted('Ida Holm https://x.com/idaholm\nTomas');
    const added = await addPeople(people, { tie: 'weak', tags: ['xapi'], intent: ' learn ' });
    expect(added).toEqual({ ids: ['p1', 'p2'], tokens: ['t1', 't2'] });
    expect(sent('person.create')[0]).toMatchObject({
      actId: 'act Ida Holm',
      name: 'Ida Holm',
      tie: 'weak',
      tags: ['xapi'],
      intent: 'learn',
    });
    expect(sent('person.create')[0].profiles).toHaveLength(1);
    expect(sent('person.create')[1]).not.toHaveProperty('profile');
  });
  it('opens somebody who is there already instead of adding them twice', async () => {
    const added = await addPeople(wanted('x.com/lenalearns'), nothing);
    expect(added).toEqual({ ids: ['l'], tokens: [] });
    expect(sent('person.create')).toEqual([]);
  });
  it('stops at the first failure and says who was stored before', async () => {
    const answer = call.getMockImplementation();
    call.mockImplementation(async (name: string, payload: unknown) =>
      name === 'person.create' && created === 1 ? fail('storage-full') : answer?.(name, payload),
    );
    const added = await addPeople(wanted('Ida\nTomas\nNoor'), nothing);
    expect(added).toEqual({ ids: ['p1'], tokens: ['t1'], failed: fail('storage-full') });
    expect(sent('person.create')).toHaveLength(2);
  });
});

describe('who is known', () => {
  it('knows by profile, hints by name, and never by a name that was made from an address', async () => {
    listPeople.mockResolvedValue({ rows: [{ person: { id: 'i', name: 'Ída  Holm' } }], total: 1 });
    const { people } = readLines('x.com/lenalearns\nIda Holm\nhttps://www.linkedin.com/in/ida-holm/');
    const known = await findKnown(people);
    expect([...known.values()].map(({ id, by }) => `${id} ${by}`)).toEqual(['l profile', 'i name']);
  });
  it('goes on without the hint where there is no database', async () => {
    listPeople.mockRejectedValue(new DOMException('no', 'InvalidStateError'));
    expect((await findKnown(readLines('Ida Holm').people)).size).toBe(0);
  });
});

it('takes several changes back, the last first, and stops where one cannot', async () => {
  call
    .mockReset()
    .mockImplementation(async (_name: string, { token }: { token: string }) =>
      token === 'b' ? fail('conflict') : ok({ undone: true }),
    );
  expect(await undoAll(['a', 'b', 'c'])).toEqual(fail('conflict'));
  expect(call.mock.calls.map(([, payload]) => payload.token)).toEqual(['c', 'b']);
});
