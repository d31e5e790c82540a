import type { Capture, CaptureEdits, Saved } from '../../domain/capture.ts';
import { draftKeyOf } from '../../domain/draft-key.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Caller, Handlers } from '../../messages/server.ts';
import { report } from '../../platform/report.ts';
import { readSettings } from '../../platform/settings.ts';
import { findEntry, saveCapture } from '../../storage/capture-store.ts';
import { undo } from '../../storage/changes.ts';
import type { Database } from '../database.ts';
import { makeSessionMap } from '../session-map.ts';
import type { Parts } from './parts.ts';
import { write } from './writing.ts';

/** Tokens and the tabs whose scripts were given them: a page may take back its own acts and no others. */
const ACTS = 500;

/** So long a capture waits for a database that does not open yet; then it waits in the journal, where nothing stops it. */
const OPEN_MS = 1_000;

/** Saves, and a bug in saving is a failure too: the capture must go to the journal, whatever happened. */
export async function save(database: Database, capture: Capture): Promise<Result<Saved>> {
  // On its way while the database opens.
  const settings = readSettings();
  try {
    return await database.use(async (db, ports) => saveCapture(db, ports, capture, (await settings).reviewNew));
  } catch (error) {
    await report('worker: save', error);
    return fail('internal', 'save');
  }
}

/**
 * What a capture needs. `queued` = the database refused, and the capture waits in the journal. Pages learn no more of
 * the network than an open card may.
 */
export function captureHandlers(parts: Parts): Pick<Handlers, 'capture.save' | 'capture.undo' | 'entry.find'> {
  const { database, journal, badge, cards, drafts, wrote, drain } = parts;
  const acts = makeSessionMap('acts', ACTS, (value): value is number => typeof value === 'number');

  async function saveOrKeep(capture: Capture, caller: Caller): Promise<Result<Saved>> {
    const asking = cards.mayAsk(caller);
    // Changing what is there is for an open card; anything else may only add.
    if (!isAdding(capture.edits) && !(await asking)) return fail('not-allowed', 'capture.save');
    const saving = save(database, capture);
    const [saved, mayAsk] = await Promise.all([Promise.race([saving, lateOpening()]), asking]);
    if (saved.ok) {
      if (caller.tabId !== undefined) acts.set(saved.value.token, caller.tabId);
      wrote();
      // Not awaited: the reply is what the user waits for. Done here, for the card may be gone before it hears of it.
      if (mayAsk && Object.keys(capture.edits).length > 0) void drafts.discard(draftKeyOf(capture.sighting), caller);
      if (caller.kind === 'page') return saved;
      void badge.gesture(caller, capture.sighting);
      // The names the user gave people are for an open card alone.
      return mayAsk ? saved : ok({ ...saved.value, people: [] });
    }
    const isOurs = saved.code === 'storage-failed' || saved.code === 'storage-full' || saved.code === 'internal';
    if (!isOurs || !(await journal.keep(capture))) return saved;
    // Stored after all, by then or later, it need not wait any more.
    void saving.then((late) => (late.ok ? drain() : 0)).catch((error) => report('worker: drain', error));
    return fail('queued', saved.detail);
  }

  /** A failure when the database is still not open then; while it is, however slow, the answer is worth waiting for. */
  function lateOpening(): Promise<Result<Saved>> {
    return new Promise((answer) => {
      setTimeout(() => database.isOpen() || answer(fail('storage-failed', 'opening')), OPEN_MS);
    });
  }

  return {
    'capture.save': saveOrKeep,
    'capture.undo': async ({ token }, caller) => {
      const isTheirs = caller.kind === 'page' || (await acts.get(token)) === caller.tabId;
      if (!isTheirs) return fail('not-allowed', 'capture.undo');
      return write(parts, (db, ports) => undo(db, ports, token));
    },
    'entry.find': async ({ sighting }, caller) => {
      if (!(await cards.mayAsk(caller))) return fail('not-allowed', 'entry.find');
      const entry = await database.read((db, ports) => findEntry(db, ports, sighting));
      if (caller.kind === 'content') void badge.gesture(caller, sighting);
      return entry;
    },
  };
}

/** Nothing that stands is changed by it. */
function isAdding(edits: CaptureEdits): boolean {
  return Object.keys(edits).every((field) => field === 'note' || field === 'quote');
}
