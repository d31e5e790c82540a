import { describe, expect, it } from 'vitest';
import {
  baseOf,
  editsOf,
  type Form,
  type FormState,
  isTouched,
  rebase,
  startForm,
  withDraft,
  withTypedTag,
} from '../../src/content/card/form.ts';
import type { Entry } from '../../src/domain/capture.ts';
import type { PostSighting } from '../../src/domain/sighting.ts';

const post: PostSighting = {
  kind: 'post',
  site: 'x',
  pageUrl: 'https://x.com/home',
  postId: '1',
  text: 'Ask before you explain.',
  author: { site: 'x', name: 'Mina Sol', handle: 'minasol' },
  via: { site: 'x', name: 'Otto Vik', handle: 'ottovik' },
};
const entry: Entry = {
  person: {
    id: '0190a1b2-0000-7000-8000-000000000001',
    name: 'Mina S.',
    kind: 'person',
    tie: 'weak',
    tags: ['teacher'],
    since: 1,
  },
  moment: {
    id: '0190a1b2-0000-7000-8000-000000000002',
    savedAt: 5,
    notes: [{ text: 'earlier', at: 7 }],
    quotes: [],
    tags: ['asking'],
  },
  personMoments: 3,
  tagsOffered: [],
};

function type(state: FormState, patch: Partial<Form>): FormState {
  return { ...state, now: { ...state.now, ...patch } };
}

describe('the form of the card', () => {
  it('starts with what was read, and nothing of it is an edit', () => {
    const state = startForm(post);
    expect(state.now).toMatchObject({ name: 'Mina Sol', quote: post.text, via: { name: 'Otto Vik' }, tie: null });
    expect(editsOf(state)).toEqual({});
    expect(isTouched(state)).toBe(false);
  });
  it('takes what the network knows, but never what the user has touched', () => {
    const typed = type(startForm(post), { note: 'mine', tie: 'strong' });
    const { now } = rebase(typed, baseOf(post, entry));
    expect(now).toMatchObject({ name: 'Mina S.', tie: 'strong', note: 'mine', tags: ['asking'] });
    expect(editsOf(rebase(typed, baseOf(post, entry)))).toEqual({ note: 'mine', tie: 'strong' });
  });
  it('says what was taken away', () => {
    const known = rebase(startForm(post), baseOf(post, entry));
    expect(editsOf(type(known, { goalIds: ['g'] }))).toEqual({ goalIds: ['g'] });
    const edits = editsOf(type(known, { tie: null, via: { name: ' ' }, tags: [], quote: '' }));
    expect(edits).toEqual({ tie: null, via: null, tags: [], quote: '' });
  });
  it('finds an earlier note by its time, and takes an emptied one away', () => {
    const known = rebase(startForm(post), baseOf(post, entry));
    expect(editsOf(type(known, { notes: [{ at: 7, text: ' ' }] })).editedNotes).toEqual([{ at: 7, text: '' }]);
  });
  it('saves under somebody chosen, not under the typed name', () => {
    const chosen = type(startForm(post), {
      name: 'Mina S.',
      personId: 'id-of-mina',
      via: { name: 'Ada', personId: 'a' },
    });
    expect(editsOf(chosen)).toEqual({ personId: 'id-of-mina', via: { personId: 'a' } });
  });
  it('does not take an empty name for a correction', () => {
    expect(editsOf(type(startForm(post), { name: '  ' }))).toEqual({});
  });
  it('counts a tag that was typed but not entered', () => {
    const typed = type(startForm(post), { tags: ['asking'], tagText: ' #Habits ' });
    expect(isTouched(typed)).toBe(true);
    expect(withTypedTag(typed).now).toMatchObject({ tags: ['asking', 'habits'], tagText: '' });
    expect(withTypedTag(type(typed, { tagText: 'asking' })).now.tags).toEqual(['asking']);
  });
  it('brings a draft back as it was', () => {
    const before = type(rebase(startForm(post), baseOf(post, entry)), {
      note: 'half a thought',
      benefit: 'idea',
      kind: 'organisation',
      via: { name: 'Otto' },
      tags: ['asking', 'new'],
      notes: [{ at: 7, text: 'earlier, better' }],
      tie: null,
    });
    const again = withDraft(rebase(startForm(post), baseOf(post, entry)), editsOf(before), 'hab');
    expect(again.now).toEqual({ ...before.now, tagText: 'hab' });
  });
  it('keeps what was typed before the draft came, and the words of both', () => {
    const typed = type(rebase(startForm(post), baseOf(post, entry)), {
      note: 'typed',
      name: 'Mina Solberg',
      tie: 'strong',
      tagText: 'ask',
      notes: [{ at: 7, text: 'earlier, typed' }],
    });
    const edits = {
      note: 'half a thought',
      personId: 'id-of-ada',
      tie: null,
      benefit: 'idea',
      tags: ['new'],
      editedNotes: [{ at: 7, text: 'earlier, drafted' }],
    } as const;
    const { now } = withDraft(typed, { ...edits, tags: [...edits.tags], editedNotes: [...edits.editedNotes] }, 'hab');
    expect(now).toMatchObject({ note: 'half a thought\n\ntyped', name: 'Mina Solberg', personId: null, tie: 'strong' });
    expect(now).toMatchObject({ benefit: 'idea', tags: ['new'], tagText: 'ask', notes: typed.now.notes });
  });
  it('does not double words of a draft that are being typed on', () => {
    expect(withDraft(type(startForm(post), { note: 'half a thought' }), { note: 'half' }).now.note).toBe(
      'half a thought',
    );
  });
  it('does not bring back a note that was stored after all', () => {
    const known = rebase(startForm(post), baseOf(post, entry));
    expect(withDraft(known, { note: 'earlier' }).now.note).toBe('');
  });
  it('cuts what is longer than a record may hold', () => {
    const edits = editsOf(type(startForm(post), { note: 'x'.repeat(1_000_000), name: 'n'.repeat(10_000) }));
    expect(edits.note).toHaveLength(100_000);
    expect(edits.personName).toHaveLength(500);
  });
  it('knows a page without an author and a person without a name', () => {
    const page = {
      kind: 'page',
      site: 'web',
      pageUrl: 'https://a.example/',
      url: 'https://a.example/',
      authors: [],
    } as const;
    expect(startForm({ ...page, authors: [] }).now).toMatchObject({ name: '', quote: '' });
    const person = {
      kind: 'person',
      site: 'x',
      pageUrl: 'https://x.com/minasol',
      person: { site: 'x', handle: 'minasol' },
    } as const;
    expect(startForm(person).now.name).toBe('minasol');
    expect(editsOf(type(startForm(person), { intent: ' to learn ' }))).toEqual({ intent: 'to learn' });
  });
});
