import { firstReview } from '../../src/domain/review-state.ts';
import type { MessageName, Payload } from '../../src/messages/protocol.ts';
import { ada, captureOf, page, post, START } from '../storage/suite/make.ts';

const id = '018f0000-0000-7000-8000-000000000001';

/** One right payload for every message. */
export const payloads: { readonly [N in MessageName]: Payload<N> } = {
  'capture.save': captureOf(post('1')),
  'capture.undo': { token: id },
  'entry.find': { sighting: page('https://essays.example/slow') },
  'marks.find': { people: [{ keys: ['x:@adaholm'] }], posts: [{ keys: ['x:post:1'] }] },
  'tag.complete': { prefix: 'fe' },
  'person.complete': { prefix: 'ad' },
  'draft.keep': { key: 'x:post:1', at: START, edits: { note: 'half a thought' } },
  'draft.find': { key: 'x:post:1' },
  'draft.discard': { key: 'x:post:1' },
  'card.open': {},
  'card.closed': {},
  'page.settings': {},
  'page.seen': { keys: ['x:@adaholm'] },
  'health.report': { site: 'x', outcome: 'ok' },
  'error.report': { where: 'card', name: 'TypeError', message: 'broken' },
  'page.read': { tabId: 7 },
  'page.card': { tabId: 7 },
  'person.create': {
    actId: id,
    name: 'Ada Holm',
    kind: 'person',
    tags: [],
    profiles: [{ seen: ada, pageUrl: 'https://x.com/adaholm' }],
  },
  'person.update': { id, patch: { tie: 'strong', tags: { add: ['feedback'], remove: [] } } },
  'people.change': { actId: id, ids: [id], change: { tie: 'weak' } },
  'person.remove': { id },
  'person.merge': { ids: [id, id], choices: { name: 'second', note: 'both' } },
  'person.split': { id, profileIds: [id] },
  'merge.dismiss': { ids: [id, id] },
  'profile.add': { personId: id, seen: ada, pageUrl: 'https://x.com/adaholm' },
  'profile.remove': { id },
  'moment.create': { id, kind: 'gave', giving: 'thanks', people: [{ id }], tags: [], happenedAt: START },
  'moment.update': { id, patch: { benefit: null } },
  'moment.review': { id, reps: 0, review: { ...firstReview(START), reps: 1 } },
  'moment.remove': { id },
  'goal.create': { id, kind: 'question', title: 'How to ask better', personIds: [id], tags: [] },
  'goal.update': { id, patch: { closedAt: START, learned: 'Ask sooner' } },
  'goal.remove': { id },
  'group.create': { id, name: 'Reading circle', memberIds: [id], tags: [] },
  'group.update': { id, patch: { endsAt: null } },
  'group.gather': { id, add: [id], remove: [] },
  'group.remove': { id },
  'reflection.save': { id, kind: 'week', from: START, answers: [{ prompt: 'learned', text: 'to ask sooner' }] },
  'reflection.remove': { id },
  'change.undo': { token: id },
  'import.start': { id, files: [], rows: 1, bytes: 1, kind: 'person', onlyKnown: false, choices: [] },
  'import.stop': { id },
  'import.resume': { id },
  'import.undo': { id },
  'sites.reconcile': {},
  'data.erase': {},
  'storage.check': {},
};

export const names = Object.keys(payloads) as MessageName[];
