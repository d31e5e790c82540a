import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { dayOf, startOfDay, timeOn } from '../../src/domain/day.ts';
import { canBeInPerson, EMPTY_LOG, isFilled, logDraft, momentOfLog, withPerson } from '../../src/domain/log-draft.ts';
import { occasion } from '../../src/domain/moment.ts';
import { newMoment } from '../../src/domain/new-moment.ts';

const id = '018f0000-0000-7000-8000-000000000001';
const now = new Date(2026, 2, 29, 9, 30).getTime();
const words = fc.string({ maxLength: 20 });

describe('a moment that is being logged', () => {
  it('is always one that the worker takes, whatever stands in the form', () => {
    const forms = fc.record({
      occasion: fc.constantFrom(...occasion.options),
      people: fc.array(
        fc.constantFrom<{ id?: string; name: string }>({ name: 'Ada' }, { id, name: 'Bo' }, { name: 'Bo' }),
      ),
      typedName: words,
      title: words,
      learned: words,
      nextStep: words,
      place: words,
      inPerson: fc.boolean(),
      day: fc.constantFrom('', '2026-03-01', '2026-02-31', 'soon'),
      tags: fc.subarray(['feedback', 'practice']),
      groupIds: fc.subarray([id]),
    });
    fc.assert(
      fc.property(forms, (form) => {
        expect(v.is(logDraft, form)).toBe(true);
        const moment = momentOfLog(form, { id, now });
        expect(v.is(newMoment, moment)).toBe(true);
        expect(moment.inPerson ?? false).toBe(form.inPerson && canBeInPerson(form.occasion));
      }),
    );
  });

  it('counts a name that is still being typed, once', () => {
    const typed = momentOfLog({ ...EMPTY_LOG, people: [{ name: 'Noor' }], typedName: ' Noor ' }, { id, now });
    expect(typed.people).toEqual([{ name: 'Noor' }]);
    const known = [{ id, name: 'Noor' }];
    expect(withPerson(known, { name: 'Noor' })).toHaveLength(2);
    expect(withPerson(known, { id, name: 'Noor H.' })).toEqual(known);
    expect(withPerson(known, { name: ' ' })).toEqual(known);
  });

  it('is worth saving with a person, a title or something learned alone', () => {
    expect(isFilled(EMPTY_LOG)).toBe(false);
    expect(isFilled({ ...EMPTY_LOG, title: '  ', place: 'Leeds', tags: ['x'] })).toBe(false);
    expect(isFilled({ ...EMPTY_LOG, learned: 'a' })).toBe(true);
    expect(isFilled({ ...EMPTY_LOG, typedName: 'Bo' })).toBe(true);
  });

  it('reads a book as learned, and anything between people as met', () => {
    const kindOf = (one: (typeof occasion.options)[number]) =>
      momentOfLog({ ...EMPTY_LOG, occasion: one }, { id, now }).kind;
    expect(kindOf('book')).toBe('learned');
    expect(kindOf('call')).toBe('met');
  });
});

describe('days', () => {
  it('begin and end at local midnight, also where a clock is changed', () => {
    const days = fc.date({ min: new Date(1970, 0, 2), max: new Date(2200, 0, 1), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const day = dayOf(date.getTime());
        const [from, to] = [startOfDay(day) ?? Number.NaN, startOfDay(day, 1) ?? Number.NaN];
        expect(from <= date.getTime() && date.getTime() < to).toBe(true);
        expect(dayOf(to - 1)).toBe(day);
        expect(dayOf(timeOn(day, now) ?? Number.NaN)).toBe(day);
      }),
    );
  });

  it.each(['', '2026-02-31', '2026-13-01', '26-1-1', 'soon', '2026-01-01T10:00'])('%s is none', (text) => {
    expect(startOfDay(text)).toBeUndefined();
    expect(timeOn(text, now)).toBeUndefined();
  });

  it('of now is now, so that what is logged today keeps its order', () => {
    expect(timeOn(dayOf(now), now)).toBe(now);
  });
});
