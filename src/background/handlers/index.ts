import type { Handlers } from '../../messages/server.ts';
import { captureHandlers } from './capture.ts';
import { cardHandlers } from './card.ts';
import { completeHandlers } from './complete.ts';
import { draftHandlers } from './drafts.ts';
import { groupHandlers } from './groups.ts';
import { importHandlers } from './imports.ts';
import { marksHandlers } from './marks.ts';
import { momentHandlers } from './moments.ts';
import { noteHandlers } from './notes.ts';
import { pageHandlers } from './page.ts';
import type { Parts } from './parts.ts';
import { peopleHandlers } from './people.ts';
import { reflectionHandlers } from './reflections.ts';
import { stateHandlers } from './state.ts';

/** Who answers each message. One that nobody answers does not compile. */
export function makeHandlers(parts: Parts): Handlers {
  return {
    ...captureHandlers(parts),
    ...marksHandlers(parts),
    ...completeHandlers(parts),
    ...draftHandlers(parts),
    ...cardHandlers(parts),
    ...pageHandlers(parts),
    ...peopleHandlers(parts),
    ...momentHandlers(parts),
    ...importHandlers(parts),
    ...groupHandlers(parts),
    ...reflectionHandlers(parts),
    ...noteHandlers(parts),
    ...stateHandlers(parts),
  };
}
