import type { IconNode } from 'lucide';
import type { Occasion } from '../domain/moment.ts';
import type { MessageKey } from '../platform/i18n.ts';
import {
  BOOK_ICON,
  CALL_ICON,
  CHAT_ICON,
  CONFERENCE_ICON,
  CONVERSATION_ICON,
  MEETING_ICON,
  WEBINAR_ICON,
  WORKSHOP_ICON,
} from './icons.ts';

/** What each kind of moment beyond posts is called, and its picture. */
export const OCCASIONS: Readonly<Record<Occasion, { words: MessageKey; icon: IconNode }>> = {
  meeting: { words: 'occasion_meeting', icon: MEETING_ICON },
  call: { words: 'occasion_call', icon: CALL_ICON },
  conference: { words: 'occasion_conference', icon: CONFERENCE_ICON },
  workshop: { words: 'occasion_workshop', icon: WORKSHOP_ICON },
  webinar: { words: 'occasion_webinar', icon: WEBINAR_ICON },
  chat: { words: 'occasion_chat', icon: CHAT_ICON },
  book: { words: 'occasion_book', icon: BOOK_ICON },
  conversation: { words: 'occasion_conversation', icon: CONVERSATION_ICON },
};
