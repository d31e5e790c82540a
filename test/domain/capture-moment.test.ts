import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Capture, CaptureEdits } from '../../src/domain/capture.ts';
import { capturedAgain, chooseMoments, joined, newMoment } from '../../src/domain/capture-moment.ts';
import { derivedId } from '../../src/domain/id.ts';
import { sourceKeys } from '../../src/domain/identity.ts';
import type { Moment } from '../../src/domain/moment.ts';
import { firstReview } from '../../src/domain/review-state.ts';
import type { PostSighting } from '../../src/domain/sighting.ts';
import { edit } from '../../src/domain/stamp.ts';
import { upgrade } from '../../src/domain/upgrade.ts';

const T0 = Date.UTC(2026, 0, 1);
const stamp = { at: T0, n: 0, device: 'laptop' };
const person = derivedId('person', 'one');
const words = 'Retrieval beats rereading, again and again, in every class I taught';

function seen(more: Partial<PostSighting> = {}): PostSighting {
  const author = { site: 'linkedin', handle: 'cid', name: 'Cid' };
  return { kind: 'post', site: 'linkedin', pageUrl: 'https://www.linkedin.com/feed/', text: words, author, ...more };
}
function act(sighting: PostSighting, edits: CaptureEdits = {}, at = T0): Capture {
  return { captureId: derivedId('moment', `${at}`), at, way: 'card', sighting, edits };
}
function facts(sighting: PostSighting) {
  return { keys: sourceKeys(sighting), personIds: [person] };
}
function first(sighting: PostSighting, edits: CaptureEdits = {}, at = T0): Moment {
  return newMoment(act(sighting, edits, at), derivedId('moment', sourceKeys(sighting)[0] ?? 'none'), facts(sighting));
}
function again(moment: Moment, sighting: PostSighting, edits: CaptureEdits = {}, at = T0 + 1): Moment {
  return edit(moment, capturedAgain(moment, act(sighting, edits, at), facts(sighting)), stamp);
}

describe('one source, one moment', () => {
  const inFeed = seen();
  const withId = seen({ postId: 'activity:7', url: 'https://www.linkedin.com/feed/update/urn:li:activity:7' });

  it('knows a post first seen without its id', () => {
    const moment = first(inFeed);
    expect(chooseMoments(sourceKeys(withId), [moment])).toEqual([moment]);
    const later = again(moment, withId);
    expect(later.source).toMatchObject({ postId: 'activity:7', url: withId.url });
    expect(later.source?.keys[0]).toBe('linkedin:post:activity:7');
  });

  it('keeps what pictures and polls say, and takes over what says more later', () => {
    const bare = first(seen({ media: [{ kind: 'image' }] }));
    expect(bare.source?.media).toEqual([{ kind: 'image' }]);
    const described = [{ kind: 'image' as const, text: 'Four chairs in a circle', url: 'https://x.example/1.jpg' }];
    const later = again(bare, seen({ media: described }));
    expect(later.source?.media).toEqual(described);
    expect(again(later, seen({ media: [{ kind: 'image' }] })).source?.media).toEqual(described);
    expect(again(later, seen()).source?.media).toEqual(described);
  });

  it('keeps two posts with the same beginning apart by their ids', () => {
    const moment = first(withId);
    const twin = seen({ postId: 'activity:8', url: 'https://www.linkedin.com/feed/update/urn:li:activity:8' });
    expect(chooseMoments(sourceKeys(twin), [moment])).toEqual([]);
    // An id of another kind may well be the same post.
    const shared = seen({ postId: 'share:9', url: 'https://www.linkedin.com/feed/update/urn:li:share:9' });
    expect(chooseMoments(sourceKeys(shared), [moment])).toEqual([moment]);
  });

  it('prefers what is alive and the strongest key', () => {
    const [byPrint, byId] = [first(inFeed), first(withId)];
    expect(chooseMoments(sourceKeys(withId), [byPrint, byId])).toEqual([byId, byPrint]);
    const deleted = { ...byId, deletedAt: T0 };
    expect(chooseMoments(sourceKeys(withId), [deleted, byPrint])[0]).toBe(byPrint);
  });

  it('joins two into one and loses no word', () => {
    const [byPrint, byId] = [
      first(inFeed, { note: 'one', tags: ['a'] }),
      first(withId, { note: 'two', tags: ['b'] }, T0 + 5),
    ];
    const one = edit(byId, joined(byId, byPrint), stamp);
    expect(one.notes.map(({ text }) => text)).toEqual(['one', 'two']);
    expect([...one.tags].sort()).toEqual(['a', 'b']);
    expect(one.happenedAt).toBe(T0);
    expect(upgrade('moment', one).ok).toBe(true);
    // What was in the review stays in it, under its own state.
    const reviewed = { ...byPrint, review: { ...firstReview(T0), reps: 2 } };
    expect(joined(byId, reviewed).review).toEqual(reviewed.review);
    expect(joined({ ...byId, review: firstReview(T0) }, reviewed).review).toBeUndefined();
  });
});

describe('a moment that holds as many words and names as fit', () => {
  const many = Array.from({ length: 500 }, (_, at) => ({ text: `Passage ${at}`, at: T0 + at }));
  const full = { ...first(seen()), quotes: many, notes: many, tags: many.map(({ text }) => text) };
  const later = again(
    full,
    seen({ selection: 'One more\n\nin two lines' }),
    { note: 'mine', benefit: 'idea' },
    T0 + 900,
  );

  it('takes in all the rest of a capture, and its words below the last', () => {
    expect(upgrade('moment', later)).toMatchObject({ ok: true });
    expect(later.benefit).toBe('idea');
    expect(later.quotes.at(-1)).toEqual({ text: 'Passage 499\n\nOne more\n\nin two lines', at: T0 + 499 });
    expect(later.notes.at(-1)?.text).toBe('Passage 499\n\nmine');
    expect(later.quotes.slice(0, -1)).toEqual(many.slice(0, -1));
  });
  it('knows them when they come again, and a part of them for new', () => {
    const twice = again(later, seen({ selection: 'One more\n\nin two lines' }), { note: 'mine' }, T0 + 901);
    expect([twice.quotes, twice.notes]).toEqual([later.quotes, later.notes]);
    expect(again(later, seen({ selection: 'One' })).quotes.at(-1)?.text).toMatch(/\n\nOne$/);
  });
  it('joins with another', () => {
    const other = { ...first(seen(), { note: 'theirs', tags: ['more'] }), quotes: many };
    const both = edit(full, joined(full, other), stamp);
    expect(upgrade('moment', both)).toMatchObject({ ok: true });
    expect(both.notes.at(-1)?.text).toBe('Passage 499\n\ntheirs');
  });
  it('is refused as a whole where no words have room', () => {
    const longest = many.map((one) => ({ ...one, text: `${one.text} ${'x'.repeat(99_980)}` }));
    const over = again({ ...full, quotes: longest }, seen({ selection: 'Words for which there is no room' }));
    expect(upgrade('moment', over)).toMatchObject({ ok: false });
  });
});

describe('a source captured again', () => {
  it('overwrites nothing', () => {
    const moment = first(seen({ selection: 'beats rereading' }), { note: 'try', benefit: 'idea', tags: ['memory'] });
    const later = again(moment, seen({ text: 'other words', selection: 'in every class' }), { note: 'tried' });
    expect(later).toMatchObject({
      benefit: 'idea',
      tags: ['memory'],
      notes: [{ text: 'try' }, { text: 'tried' }],
      quotes: [{ text: 'beats rereading' }, { text: 'in every class' }],
      source: { text: words },
    });
  });

  it('completes words that were cut off', () => {
    const moment = first(seen({ text: words.slice(0, 40), cutOff: true }));
    const whole = again(moment, seen());
    expect(whole.source?.text).toBe(words);
    expect(whole.source?.cutOff).toBeUndefined();
    expect(again(whole, seen({ text: words.slice(0, 40), cutOff: true })).source).toEqual(whole.source);
  });

  describe('around whose own words stand others that were cut off', () => {
    const quoted = {
      text: 'A garden is a syllabus. What I mean by that',
      author: { site: 'linkedin', handle: 'otto' },
    };
    const whole = {
      ...quoted,
      url: 'https://x.example/otto/1',
      text: 'A garden is a syllabus. What I mean by that is: wait.',
    };
    const part = { postId: '2', text: 'Nothing grows faster when' };
    const wholePart = { ...part, text: 'Nothing grows faster when you look at it.' };

    it.each(['quoted', 'context'] as const)('completes them: %s', (around) => {
      const moment = first(seen({ [around]: { ...quoted, cutOff: true } }));
      expect(moment.source?.[around]?.cutOff).toBe(true);
      const later = again(moment, seen({ [around]: whole }));
      expect(later.source?.[around]).toEqual(whole);
      expect(again(later, seen({ [around]: { ...quoted, cutOff: true } })).source).toEqual(later.source);
      expect(upgrade('moment', later).ok).toBe(true);
    });

    it('keeps what is known of another post, and of one that ends in dots', () => {
      const dotted = { ...quoted, text: `${quoted.text}…`, cutOff: true };
      const moment = first(seen({ quoted: dotted, context: { ...quoted, postId: '7', cutOff: true } }));
      const other = { ...whole, postId: '8' };
      expect(again(moment, seen({ quoted: { ...whole, text: 'Something else' }, context: other })).source).toEqual(
        moment.source,
      );
      expect(again(moment, seen({ quoted: whole })).source?.quoted).toEqual(whole);
      const byAnother = { ...whole, author: { site: 'linkedin', handle: 'mia' } };
      expect(again(moment, seen({ quoted: byAnother })).source?.quoted).toEqual(dotted);
    });

    it('tells parts without words and address apart by the rest of what is known of them', () => {
      const picture = { author: { site: 'x', handle: 'ada' }, publishedAt: '2026-01-02T03:04:05Z' };
      const another = { ...picture, publishedAt: '2026-01-02T03:05:05Z' };
      const moment = first(seen({ thread: [picture] }));
      expect(again(moment, seen({ thread: [picture, another] })).source?.thread).toEqual([picture, another]);
    });
    it('completes the parts of a thread in their places, and adds the ones that are new', () => {
      const moment = first(
        seen({
          thread: [
            { ...part, cutOff: true },
            { text: 'So: plant', cutOff: true },
          ],
        }),
      );
      const later = again(
        moment,
        seen({ thread: [{ postId: '4', text: 'New.' }, { text: 'So: plant, and go.' }, wholePart] }),
      );
      expect(later.source?.thread).toEqual([wholePart, { text: 'So: plant, and go.' }, { postId: '4', text: 'New.' }]);
      expect(again(later, seen({ thread: [{ ...part, cutOff: true }] })).source).toEqual(later.source);
      // Saved apart and found to be one.
      const twin = first(seen({ thread: [wholePart] }));
      expect(edit(moment, joined(moment, twin), stamp).source?.thread?.[0]).toEqual(wholePart);
    });
  });

  it('edits and removes earlier notes only as told', () => {
    const moment = again(first(seen(), { note: 'one' }), seen(), { note: 'two' }, T0 + 5);
    const edited = again(moment, seen(), { editedNotes: [{ at: T0, text: 'won' }] }, T0 + 9);
    expect(edited.notes).toEqual([
      { text: 'won', at: T0 },
      { text: 'two', at: T0 + 5 },
    ]);
    expect(again(edited, seen(), { editedNotes: [{ at: T0, text: '' }] }).notes).toEqual([{ text: 'two', at: T0 + 5 }]);
  });

  it('takes the whole post for no quote, and an emptied quote for none', () => {
    expect(first(seen(), { quote: `  ${words}\n` }).quotes).toEqual([]);
    expect(first(seen({ selection: 'again' }), { quote: '' }).quotes).toEqual([]);
    expect(first(seen({ selection: 'again', fragment: ':~:text=again' })).quotes).toEqual([
      { text: 'again', at: T0, fragment: ':~:text=again' },
    ]);
  });

  it('comes back from the trash, and lets the user take via away', () => {
    const moment = { ...first(seen()), viaId: person, deletedAt: T0 };
    const back = again(moment, seen());
    expect(back.deletedAt).toBeUndefined();
    expect(back.viaId).toBe(person);
    expect(again(back, seen(), { via: null }).viaId).toBeUndefined();
  });

  it('is the same twice as once, whatever is captured', () => {
    const edits: fc.Arbitrary<CaptureEdits> = fc.record(
      {
        note: fc.string(),
        quote: fc.string(),
        tags: fc.subarray(['a', 'b']),
        editedNotes: fc.array(fc.record({ at: fc.constantFrom(T0, T0 + 1), text: fc.string() }), { maxLength: 2 }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(edits, edits, (one, two) => {
        const moment = first(seen(), one);
        const once = again(moment, seen(), two);
        const { editedNotes: _edited, ...same } = two;
        expect(again(once, seen(), same)).toEqual(once);
        expect(upgrade('moment', once).ok).toBe(true);
      }),
    );
  });
});
