import { describe, expect, it, vi } from 'vitest';
import { makeKnown } from '../../src/content/known.ts';
import { fail, ok, type Result } from '../../src/domain/result.ts';
import type { Marks, MarksQuestion } from '../../src/messages/protocol.ts';

const answerAll = ({ people, posts }: MarksQuestion): Result<Marks> =>
  ok({ people: people.map(() => 'weak' as const), posts: posts.map(() => true) });
const settled = () => new Promise((resolve) => setTimeout(resolve));

function known(answer: (question: MarksQuestion) => Promise<Result<Marks>> = async (question) => answerAll(question)) {
  const send = vi.fn(answer);
  const onAnswer = vi.fn();
  return { send, onAnswer, known: makeKnown(send, onAnswer) };
}

describe('what the page knows of the network', () => {
  it('asks once for what it does not know', async () => {
    const page = known();
    page.known.want('x:@a', 'x:post:1');
    page.known.want('x:@a', 'x:post:1');
    page.known.ask();
    page.known.ask();
    await settled();
    page.known.want('x:@a', 'x:post:1');
    page.known.ask();
    await settled();
    expect(page.send).toHaveBeenCalledTimes(1);
    expect(page.send).toHaveBeenCalledWith({ people: [{ keys: ['x:@a'] }], posts: [{ keys: ['x:post:1'] }] });
    expect(page.known.person('x:@a')).toBe('weak');
    expect(page.known.post('x:post:1')).toBe(true);
    expect(page.onAnswer).toHaveBeenCalledTimes(1);
  });
  it('asks for nothing when nothing is wanted', async () => {
    const page = known();
    page.known.want(undefined, undefined);
    page.known.ask();
    await settled();
    expect(page.send).not.toHaveBeenCalled();
  });
  it('leaves out what cannot be told apart, so that the rest is answered', async () => {
    const page = known();
    page.known.want('', '');
    page.known.want('x:@a', '');
    page.known.ask();
    await settled();
    expect(page.send).toHaveBeenCalledWith({ people: [{ keys: ['x:@a'] }], posts: [] });
  });
  it('asks for at most 200 at a time, one question after the other', async () => {
    const page = known();
    for (let at = 0; at < 450; at += 1) page.known.want(`x:@${at}`, undefined);
    page.known.ask();
    await settled();
    expect(page.send.mock.calls.map(([{ people }]) => people.length)).toEqual([200, 200, 50]);
  });
  it('holds a thousand, and lets the oldest go', async () => {
    const page = known();
    for (let at = 0; at < 1_400; at += 1) page.known.want(undefined, `x:post:${at}`);
    page.known.ask();
    await settled();
    expect(page.known.post('x:post:0')).toBeUndefined();
    expect(page.known.post('x:post:1399')).toBe(true);
  });
  it('does not ask on and on when nobody answers', async () => {
    const page = known(async () => fail('internal'));
    page.known.want('x:@a', undefined);
    page.known.ask();
    await settled();
    expect(page.send).toHaveBeenCalledTimes(1);
    expect(page.known.person('x:@a')).toBeUndefined();
    expect(page.onAnswer).not.toHaveBeenCalled();
  });
  it('throws away an answer from before something was saved', async () => {
    let free: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      free = resolve;
    });
    const page = known(async (question) => {
      await held;
      return answerAll(question);
    });
    page.known.want('x:@a', undefined);
    page.known.ask();
    page.known.forget();
    free();
    await settled();
    expect(page.known.person('x:@a')).toBeUndefined();
  });
  it('bears an answer that is too short', async () => {
    const page = known(async () => ok({ people: [], posts: [] }));
    page.known.want('x:@a', 'x:post:1');
    page.known.ask();
    await settled();
    expect(page.known.person('x:@a')).toBeNull();
    expect(page.known.post('x:post:1')).toBe(false);
  });
});
