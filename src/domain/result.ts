/**
 * Every expected failure in Weft is one of these codes. Words for them are looked up by code (`error_<code>` in the
 * locale, hyphens as underscores); raw error text never meets a user.
 */
export type FailureCode =
  | 'bad-payload' // the message does not parse
  | 'not-allowed' // this sender may not send this message
  | 'not-found' // the thing named is not there (any more)
  | 'conflict' // it changed since; nothing was overwritten
  | 'storage-failed' // the database refused: nothing was stored
  | 'storage-full' // the disk or quota is full: nothing was stored
  | 'queued' // the database refused; the capture waits in the journal and will be stored
  | 'extension-reloaded' // Weft was updated or reloaded; this script is an orphan
  | 'no-access' // the browser does not let us into this page
  | 'private-window' // our pages have no database here
  | 'too-new' // written by a newer Weft
  | 'unreadable' // data that no version of Weft wrote
  | 'internal'; // a bug; reported in the error ring

/** An expected failure, as a value: nothing was thrown, and `code` says what to tell the user. */
export type Failure = {
  readonly ok: false;
  readonly code: FailureCode;
  /** For the error report only, never shown: what exactly failed. Must not hold personal content. */
  readonly detail?: string;
};
/** What was asked for. */
type Ok<T> = { readonly ok: true; readonly value: T };
/** What every call that can fail gives back. Check `ok` before use: the compiler insists. */
export type Result<T> = Ok<T> | Failure;

/** Gives `value` back as a result. */
export function ok<T>(value: T): Ok<T> {
  return { ok: true, value };
}

/** Gives a failure back as a result. `detail` is for the error report alone and holds nothing personal. */
export function fail(code: FailureCode, detail?: string): Failure {
  return detail === undefined ? { ok: false, code } : { ok: false, code, detail };
}
