import { failureText } from '../../components/failure-text.ts';
import { type Emptying, THINGS_AT_ONCE, type Thing, TRASH_KINDS } from '../../domain/trash.ts';
import { call } from '../../messages/client.ts';
import { t } from '../../platform/i18n.ts';
import { say, undoAll } from '../act.ts';

/** A thing as one text, by which lists choose. */
export function nameOf({ kind, id }: Thing): string {
  return `${kind} ${id}`;
}

/** The thing that `nameOf` made this text of. */
export function thingOf(name: string): Thing {
  const [kind, id = ''] = name.split(' ');
  return { kind: TRASH_KINDS.find((one) => one === kind) ?? 'moment', id };
}

/** Brings things back, some hundred at a time, and says it with one undo for all. `what` names them. */
export async function restore(things: readonly Thing[], what: string): Promise<void> {
  const tokens: string[] = [];
  for (const some of inTurn(things)) {
    const result = await call('trash.restore', { things: some });
    if (result.ok) tokens.push(result.value.token);
    // What came back so far can be taken back all the same.
    else return say(failureText(result.code), tokens.length > 0 ? () => undoAll(tokens) : undefined);
  }
  say(t('trash_restored', what), () => undoAll(tokens));
}

/** Deletes things for good. There is nothing to undo. */
export async function erase(things: readonly Thing[], what: string): Promise<void> {
  for (const some of inTurn(things)) {
    const result = await call('trash.erase', { things: some });
    if (!result.ok) return say(failureText(result.code));
  }
  say(t('trash_erased', what));
}

/**
 * Deletes for good what came to the trash until `all.until`, of one kind or of every kind. `what` names it in the note;
 * there is nothing to undo.
 */
export async function empty(all: Emptying, what: string): Promise<void> {
  const result = await call('trash.empty', all);
  say(result.ok ? t('trash_erased', what) : failureText(result.code));
}

function inTurn(things: readonly Thing[]): Thing[][] {
  const turns: Thing[][] = [];
  for (let from = 0; from < things.length; from += THINGS_AT_ONCE)
    turns.push(things.slice(from, from + THINGS_AT_ONCE));
  return turns;
}
