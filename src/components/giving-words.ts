import type { Giving } from '../domain/moment.ts';
import type { MessageKey } from '../platform/i18n.ts';

/** What the button says, and what is said once it was logged. */
export const GIVING_WORDS: Readonly<Record<Giving, { label: MessageKey; done: MessageKey }>> = {
  thanks: { label: 'give_thanks', done: 'give_done_thanks' },
  reply: { label: 'give_reply', done: 'give_done_reply' },
  share: { label: 'give_share', done: 'give_done_share' },
  credit: { label: 'give_credit', done: 'give_done_credit' },
  introduction: { label: 'give_introduction', done: 'give_done_introduction' },
  help: { label: 'give_help', done: 'give_done_help' },
  answer: { label: 'give_answer', done: 'give_done_answer' },
};
