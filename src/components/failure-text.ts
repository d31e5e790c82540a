import type { FailureCode } from '../domain/result.ts';
import { type MessageKey, t } from '../platform/i18n.ts';

const KEYS: Readonly<Record<FailureCode, MessageKey>> = {
  'bad-payload': 'error_bad_payload',
  'not-allowed': 'error_not_allowed',
  'not-found': 'error_not_found',
  conflict: 'error_conflict',
  'storage-failed': 'error_storage_failed',
  'storage-full': 'error_storage_full',
  queued: 'error_queued',
  'extension-reloaded': 'error_extension_reloaded',
  'no-access': 'error_no_access',
  'private-window': 'error_private_window',
  'too-new': 'error_too_new',
  unreadable: 'error_unreadable',
  internal: 'error_internal',
};

/** What a failure means for the user: what happened and what is safe. Raw error text never gets here. */
export function failureText(code: FailureCode): string {
  return t(KEYS[code]);
}
