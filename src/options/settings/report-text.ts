import type { SiteHealth } from '../../platform/health.ts';
import { type ErrorNote, stripped } from '../../platform/report.ts';

/**
 * The report that a user may send with a question: version, browser, how reading goes, and the last errors. In English,
 * for whom it is sent to; addresses and names are taken out once more, whoever wrote the notes.
 */
export function reportText(
  errors: readonly ErrorNote[],
  health: readonly SiteHealth[],
  version: string,
  agent: string,
): string {
  const sites = health.map(
    ({ site, outcome, layout, since }) => `${site}: ${outcome} ${layout ? `(${layout}) ` : ''}since ${dayOf(since)}`,
  );
  const notes = errors.flatMap(({ at, times, where, name, message, stack }) => [
    `${timeOf(at)} ×${times} ${stripped(where)}: ${stripped(name)}: ${stripped(message)}`,
    ...(stack ? [indented(stripped(stack))] : []),
  ]);
  return [`Weft ${version}`, agent, ...sites, '', ...notes].join('\n');
}

function indented(text: string): string {
  return text.replace(/^/gm, '    ');
}

function timeOf(at: number): string {
  return Number.isFinite(at) && Math.abs(at) <= 8.64e15 ? new Date(at).toISOString() : '?';
}

function dayOf(at: number): string {
  return timeOf(at).slice(0, 10);
}
