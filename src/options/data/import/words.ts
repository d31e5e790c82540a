import { siteName } from '../../../components/site-name.ts';
import type { ImportState } from '../../../domain/import-job.ts';
import { type MessageKey, t } from '../../../platform/i18n.ts';
import type { FormatId, SkipReason } from '../../../transfer/staged.ts';
import type { FileReport, ReaderNews } from './preview.ts';

const FORMATS: Readonly<Record<FormatId, MessageKey | string>> = {
  'linkedin-connections': 'import_format_linkedin',
  'x-following': 'import_format_x_follows',
  'x-likes': 'import_format_x_likes',
  'x-tweets': 'import_format_x_posts',
  'x-account': 'import_format_x_account',
  'mastodon-following': 'import_format_mastodon_follows',
  'mastodon-bookmarks': 'import_format_mastodon_bookmarks',
  'mastodon-lists': 'import_format_mastodon_lists',
  'bluesky-follows': 'import_format_bluesky',
  opml: 'import_format_opml',
  vcard: 'import_format_vcard',
  bookmarks: 'import_format_bookmarks',
  weft: 'import_format_weft',
  raindrop: 'Raindrop',
  pocket: 'Pocket',
  instapaper: 'Instapaper',
  'readwise-highlights': 'Readwise',
  'readwise-reader': 'Readwise Reader',
};

/** What a file is. Services keep their own names. */
export function formatText(id: FormatId): string {
  const key = FORMATS[id];
  return key.startsWith('import_') ? t(key as MessageKey) : key;
}

const FAULTS: Readonly<Record<NonNullable<FileReport['fault']>, MessageKey>> = {
  empty: 'import_fault_empty',
  'not-text': 'import_fault_not_text',
  unknown: 'import_fault_unknown',
  doctype: 'import_fault_doctype',
  'too-large': 'import_fault_too_large',
  damaged: 'import_fault_damaged',
  bomb: 'import_fault_bomb',
  locked: 'import_fault_locked',
  gone: 'import_fault_gone',
  nothing: 'import_fault_nothing',
};

/** Why a file gave nothing. */
export function faultText(fault: NonNullable<FileReport['fault']>): string {
  return t(FAULTS[fault]);
}

const SKIPS: Readonly<Record<SkipReason, MessageKey>> = {
  empty: 'import_skip_empty',
  nameless: 'import_skip_nameless',
  'bad-address': 'import_skip_bad_address',
  'bad-row': 'import_skip_bad_row',
  'not-chosen': 'import_skip_not_chosen',
  own: 'import_skip_own',
  twice: 'import_skip_twice',
  'too-new': 'import_skip_too_new',
  'too-long': 'import_skip_too_long',
};

/** Why a row was left out. */
export function skipText(reason: SkipReason): string {
  return t(SKIPS[reason]);
}

const STATES: Readonly<Record<ImportState, MessageKey>> = {
  running: 'import_state_running',
  stopped: 'import_state_stopped',
  done: 'import_state_done',
  undoing: 'import_state_undoing',
  undone: 'import_state_undone',
};

/** How far an import is. */
export function stateText(state: ImportState): string {
  return t(STATES[state]);
}

const FAILURES: Readonly<Record<Extract<ReaderNews, { kind: 'failed' }>['why'], MessageKey>> = {
  'no-place': 'import_failed_no_place',
  full: 'import_failed_full',
  database: 'import_failed_database',
  bug: 'import_failed_bug',
};

/** Why reading the files ended with nothing. */
export function readingFailedText(why: keyof typeof FAILURES): string {
  return t(FAILURES[why]);
}

/** Why an import stopped by itself, from the code of its failure. */
export function whyText(code: string): string {
  if (code === 'storage-full') return t('import_why_full');
  return code === 'not-found' ? t('import_why_gone') : t('import_why_other');
}

/** By what somebody was known: `X · @ada`, `ada.example/about`. */
export function keyText(key: string): string {
  const web = /^web:https?:\/\/(.+)$/.exec(key);
  if (web?.[1]) return web[1];
  const [, site = '', rest = ''] = /^([^:]+):(?:id:|name:)?(.+)$/s.exec(key) ?? [];
  return [siteName(site), rest].filter(Boolean).join(' · ');
}
