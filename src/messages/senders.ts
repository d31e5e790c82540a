import type { MessageName } from './protocol.ts';

/** `page`: our own popup and options page. `content`: our script in somebody else's page, next to untrusted code. */
export type Sender = 'page' | 'content';

const both = ['page', 'content'] as const;
const page = ['page'] as const;
const content = ['content'] as const;

/** Who may send what. A content script may add, ask what its marks and its open card need, and undo its own act: nothing else. */
export const senders: { readonly [N in MessageName]: readonly Sender[] } = {
  'capture.save': both,
  'capture.undo': both,
  'entry.find': both,
  'marks.find': content,
  'tag.complete': both,
  'person.complete': both,
  'draft.keep': both,
  'draft.find': both,
  'draft.discard': both,
  'card.open': content,
  'card.closed': content,
  'page.settings': content,
  'page.seen': content,
  'health.report': content,
  'error.report': both,
  'page.read': page,
  'page.card': page,
  'person.create': page,
  'person.update': page,
  'people.change': page,
  'person.remove': page,
  'person.merge': page,
  'person.split': page,
  'merge.dismiss': page,
  'profile.add': page,
  'profile.remove': page,
  'moment.create': page,
  'moment.update': page,
  'moment.review': page,
  'moment.remove': page,
  'goal.create': page,
  'goal.update': page,
  'goal.remove': page,
  'group.create': page,
  'group.update': page,
  'group.gather': page,
  'group.remove': page,
  'reflection.save': page,
  'reflection.remove': page,
  'change.undo': page,
  'import.start': page,
  'import.stop': page,
  'import.resume': page,
  'import.undo': page,
  'trash.restore': page,
  'trash.erase': page,
  'trash.empty': page,
  'backup.make': page,
  'data.erase': page,
  'sites.reconcile': page,
  'storage.check': page,
};
