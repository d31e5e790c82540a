import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advance, back, begin, more, reveal, type Session } from '../../src/options/review/session.ts';

const due = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id }));

describe('a session of the review', () => {
  it('asks what is left of the day', () => {
    expect(begin({ due, done: 1 }, 3).ids).toEqual(['a', 'b']);
    expect(begin({ due, done: 3 }, 3).ids).toEqual([]);
  });
  it('goes on once for each answer, however late or often it comes', () => {
    const first = begin({ due, done: 0 }, 3);
    const second = advance(reveal(first), 'a', 'token a');
    expect(second).toMatchObject({ at: 1, revealed: false, steps: [{ id: 'a', token: 'token a' }] });
    expect(advance(second, 'a', 'again')).toEqual(second);
  });
  it('goes back to what was taken back, with its answer in view', () => {
    const done = advance(advance(begin({ due, done: 0 }, 2), 'a', '1'), 'b', '2');
    expect(back(done, '2')).toMatchObject({ at: 1, revealed: true, steps: [{ id: 'a' }] });
    expect(back(done, 'unknown')).toEqual(done);
    // An older one, by the undo of its note: it comes once more, at the end.
    expect(back(done, '1')).toMatchObject({ ids: ['b', 'a'], at: 1 });
  });
  it('passes over what is gone without counting it', () => {
    expect(advance(begin({ due, done: 0 }, 2), 'a')).toMatchObject({ at: 1, steps: [] });
  });
  it('goes on for who wants more, with what was not asked yet', () => {
    const done = advance(advance(begin({ due, done: 0 }, 2), 'a', '1'), 'b', '2');
    expect(more(done, { due: due.slice(2) }, 2)).toMatchObject({ ids: ['a', 'b', 'c', 'd'], at: 2 });
  });
  it('never loses one and never asks one twice, whatever is done and taken back', () => {
    const acts = fc.array(fc.constantFrom('answer', 'skip', 'undo', 'undo first', 'more'), { maxLength: 40 });
    fc.assert(
      fc.property(acts, (all) => {
        let session: Session = begin({ due, done: 0 }, 3);
        for (const [nth, act] of all.entries()) {
          const id = session.ids[session.at] ?? '';
          if (act === 'answer') session = advance(session, id, `token ${nth}`);
          if (act === 'skip') session = advance(session, id);
          if (act === 'undo') session = back(session, session.steps.at(-1)?.token ?? '');
          if (act === 'undo first') session = back(session, session.steps[0]?.token ?? '');
          if (act === 'more') session = more(session, { due }, 2);
          expect(new Set(session.ids).size).toBe(session.ids.length);
          expect(session.at).toBeGreaterThanOrEqual(0);
          expect(session.at).toBeLessThanOrEqual(session.ids.length);
          // What was answered lies behind, what is still to be asked ahead.
          expect(session.steps.every((step) => session.ids.indexOf(step.id) < session.at)).toBe(true);
        }
      }),
    );
  });
});
