// @vitest-environment happy-dom
import '../support/page-api.ts';
import { afterEach, describe, expect, it } from 'vitest';
import { AnswerDialog } from '../../src/options/ask/answer-dialog.tsx';
import { useAnswers } from '../../src/options/reflect/use-answers.ts';
import type { AskRow } from '../../src/storage/queries.ts';
import { draw, press, settled } from '../support/draw.ts';
import { page } from '../support/page-api.ts';

let drawn: ReturnType<typeof draw>;
afterEach(() => {
  drawn.undraw();
  page.answer.mockClear();
});

describe('an answer', () => {
  it('without a word is not stored, by the chord either', async () => {
    const moment = { id: 'm', title: 'How do you grade?', tags: [], notes: [], quotes: [] };
    const row = { asked: { moment, people: [{ id: 'p', name: 'Ada' }] } } as unknown as AskRow;
    drawn = draw(<AnswerDialog row={row} onClose={() => undefined} />);
    await settled();
    press('Enter', drawn.root.querySelector('textarea') ?? undefined, { ctrlKey: true });
    await settled();
    expect(page.answer).not.toHaveBeenCalled();
  });
});

describe('the answers of a reflection', () => {
  it('keep what is typed while they are saved', async () => {
    let model: ReturnType<typeof useAnswers> | undefined;
    function Fields() {
      model = useAnswers('r', undefined);
      return null;
    }
    drawn = draw(<Fields />);
    await settled();
    model?.type('learned', 'Ask first');
    await settled();
    const sent = { learned: 'Ask first' };
    model?.type('learned', 'Ask first, and wait');
    await settled();
    model?.settle(sent);
    await settled();
    expect(model?.answers).toEqual({ learned: 'Ask first, and wait' });
    model?.settle({ learned: 'Ask first, and wait' });
    await settled();
    expect(model?.answers).toEqual({});
  });
});
