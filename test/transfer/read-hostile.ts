import { bytesOf } from '../../src/transfer/bytes.ts';
import { importRow } from '../../src/transfer/import-row.ts';
import { faultOf, openSource, plainSource, type Source, sourcesIn } from '../../src/transfer/read-source.ts';
import type { Hostile } from './hostile-files.ts';

/** What became of one file. `rows` that can be stored, `skipped` with a reason; a `fault` has a sentence of its own. */
export type Verdict = { rows: number; skipped: number; fault?: string; ms: number; harm: string[] };

const AT = Date.UTC(2026, 2, 4);

/** Reads a file as the page does, and looks for what must never come of it. */
export function readHostile({ name, bytes }: Hostile): Verdict {
  const started = performance.now();
  const verdict: Verdict = { rows: 0, skipped: 0, ms: 0, harm: [] };
  const inside = sourcesIn(name, bytesOf(bytes));
  if (typeof inside === 'string') verdict.fault = inside;
  else for (const source of inside ?? [plainSource(name, bytesOf(bytes))]) readOne(source, verdict);
  verdict.ms = performance.now() - started;
  if (Object.hasOwn(Object.prototype, 'polluted') || Object.keys(Object.prototype).length > 0)
    verdict.harm.push('pollution');
  return verdict;
}

function readOne(source: Source, verdict: Verdict): void {
  const opened = openSource(source);
  if (typeof opened === 'string') {
    verdict.fault = opened;
    return;
  }
  try {
    for (const row of opened.rows()) {
      const ready = 'staged' in row && row.staged.row !== 'self' ? importRow(row.staged, AT) : 'skipped';
      if (typeof ready === 'string') verdict.skipped += 1;
      else {
        verdict.rows += 1;
        verdict.harm.push(...linksIn(ready).filter((url) => !/^https?:\/\//i.test(url)));
      }
    }
  } catch (error) {
    verdict.fault = faultOf(error);
  }
}

/** Every field that may become a link. */
function linksIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([field, inner]) =>
    typeof inner === 'string' ? (/url$/i.test(field) ? [inner] : []) : linksIn(inner),
  );
}
