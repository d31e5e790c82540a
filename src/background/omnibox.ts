import { momentLine } from '../domain/moment-line.ts';
import { t } from '../platform/i18n.ts';
import { browser } from '../platform/native.ts';
import { report } from '../platform/report.ts';
import { search } from '../storage/find-all.ts';
import type { MomentRow, PersonRow, SearchHits } from '../storage/rows.ts';
import type { Database } from './database.ts';
import { optionsUrl } from './options-page.ts';

/**
 * A line under the address bar. `content` is the deep link it opens, `description` what it shows, as the browser reads
 * it.
 */
type Suggestion = { content: string; description: string };
type Disposition = 'currentTab' | 'newForegroundTab' | 'newBackgroundTab';

const SHOWN = 6;
const LINE = 120;
const TYPED = 200;
/** The deep links that suggestions carry. Anything else that is entered is words to look for. */
const OWN_LINK = /^#\/(?:person|moment)\/[0-9a-f-]{36}$|^#\/network\?tag=[^\s#]+$/;

/** The first line under the address bar. Always the same: Firefox shows what was set before the last key. */
export function showHint(): void {
  browser.omnibox.setDefaultSuggestion({ description: shown(t('omnibox_hint')) });
}

/** Suggestions for what was typed after the keyword, people first. An empty list when there is nothing to say. */
export async function suggest(database: Database, typed: string): Promise<Suggestion[]> {
  const text = typed.trim().slice(0, TYPED);
  if (!text) return [];
  const hits = await database.read((db) => search(db, text, SHOWN));
  return hits.ok ? suggestionsOf(hits.value) : [];
}

/** Opens what was entered, in the options page. */
export async function enter(typed: string, disposition: Disposition): Promise<void> {
  const url = optionsUrl(deepLink(typed));
  try {
    if (disposition === 'currentTab') await browser.tabs.update({ url });
    else await browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
  } catch (error) {
    // A private window cannot show our pages: a tab of its own opens in a normal one.
    await browser.tabs.create({ url }).catch(() => report('worker: omnibox', error));
  }
}

/** Where what was entered leads: a suggestion's own link, else a search for the words, else the network. */
export function deepLink(typed: string): `#/${string}` {
  const text = typed.trim().slice(0, 4_000);
  if (OWN_LINK.test(text)) return text as `#/${string}`;
  return text ? `#/network?text=${encodeURIComponent(text.slice(0, TYPED).toWellFormed())}` : '#/network';
}

/** People, then moments, then tags, as many lines as are shown. */
function suggestionsOf({ people, moments, tags }: SearchHits): Suggestion[] {
  return [
    ...people.map((row) => ({ content: `#/person/${row.person.id}`, description: shown(personLine(row)) })),
    ...moments.map((row) => ({ content: `#/moment/${row.moment.id}`, description: shown(lineOf(row)) })),
    ...tags.map(({ name }) => ({
      content: `#/network?tag=${encodeURIComponent(name.toWellFormed())}`,
      description: shown(`#${name}`),
    })),
  ].slice(0, SHOWN);
}

function personLine({ person, stats }: PersonRow): string {
  const more = stats.lastLine || person.intent;
  return more ? `${person.name} · ${more}` : person.name;
}

function lineOf({ moment, people }: MomentRow): string {
  const who = people.find(({ name }) => name)?.name;
  return [momentLine(moment), who].filter(Boolean).join(' · ') || t('omnibox_moment');
}

/** One short line, as the browser at hand takes it. */
function shown(text: string): string {
  const line = text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 cannot hold them, not even escaped.
    .replace(/[\s\u0000-\u001f\u007f-\u009f\ufffe\uffff]+/g, ' ')
    .trim();
  const letters = [...line];
  const cut = letters.length > LINE ? `${letters.slice(0, LINE - 1).join('')}…` : line;
  return readsMarkup() ? escapeXml(cut) : cut;
}

/** Chromium reads descriptions as XML, Firefox shows them as they stand; neither says which, but for its addresses. */
function readsMarkup(): boolean {
  return browser.runtime.getURL('').startsWith('chrome-extension:');
}

/** The text as XML shows it, in content and in attributes. */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');
}
