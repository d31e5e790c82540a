import { useEffect, useRef, useState } from 'preact/hooks';
import { failureText } from '../../../components/failure-text.ts';
import { numberText } from '../../../components/number-text.ts';
import { call } from '../../../messages/client.ts';
import { t } from '../../../platform/i18n.ts';
import { listImports } from '../../../storage/queries.ts';
import { useLive } from '../../live.ts';
import { formatText, stateText, whyText } from './words.ts';

type Line = Awaited<ReturnType<typeof listImports>>[number];

/** After so long without a step the worker is told again: it may have been stopped. */
const NUDGE_MS = 5_000;

/** Every import: how far it is, what it came to, and its undo. */
export function ImportList() {
  const { value: imports = [] } = useLive(listImports, 'imports', true);
  useNudge(imports.find(({ state }) => state === 'running' || state === 'undoing'));
  if (imports.length === 0) return null;
  return (
    <section class="card" aria-labelledby="data-imports">
      <h2 id="data-imports">{t('import_past')}</h2>
      <ul class="imports">
        {imports.map((line) => (
          <ImportItem key={line.id} line={line} />
        ))}
      </ul>
    </section>
  );
}

function ImportItem({ line }: { line: Line }) {
  const [failed, setFailed] = useState('');
  const { id, state, tally, files, done, rows, at, why } = line;
  const ask = async (message: 'import.stop' | 'import.resume' | 'import.undo') => {
    const result = await call(message, { id });
    setFailed(result.ok ? '' : failureText(result.code));
  };
  const isMoving = state === 'running' || state === 'undoing';
  return (
    <li>
      <p class="import-head">
        <strong>{new Date(at).toLocaleString(t('locale_tag'), { dateStyle: 'medium', timeStyle: 'short' })}</strong>
        <span class={`import-state ${state}`} role="status">
          {stateText(state)}
        </span>
      </p>
      <p class="hint" dir="auto">
        {files.map(({ name, format }) => `${name} (${formatText(format as never)})`).join(', ')}
      </p>
      {isMoving && (
        <>
          <progress
            max={Math.max(1, rows)}
            aria-label={stateText(state)}
            {...(state === 'running' ? { value: done } : {})}
          />
          {state === 'running' && <p class="hint">{t('import_progress', numberText(done), numberText(rows))}</p>}
        </>
      )}
      {state === 'stopped' && <p class="hint">{t('import_progress', numberText(done), numberText(rows))}</p>}
      <p>
        {t(
          'import_tally',
          numberText(tally.people),
          numberText(tally.moments),
          numberText(tally.changed),
          numberText(tally.same),
          numberText(files.reduce((sum, { skipped }) => sum + skipped, tally.left)),
        )}
        {tally.organisations > 0 && ` · ${t('import_tally_organisations', numberText(tally.organisations))}`}
      </p>
      {tally.kept > 0 && <p class="hint">{t('import_kept', numberText(tally.kept))}</p>}
      {why && <p class="warn">{whyText(why)}</p>}
      <p class="form-failed" role="alert">
        {failed}
      </p>
      <div class="buttons">
        {state === 'running' && (
          <button type="button" class="button" onClick={() => void ask('import.stop')}>
            {t('import_stop')}
          </button>
        )}
        {state === 'stopped' && (
          <button type="button" class="button primary" onClick={() => void ask('import.resume')}>
            {t('import_resume')}
          </button>
        )}
        {(state === 'done' || state === 'stopped') && (
          <button type="button" class="button" onClick={() => void ask('import.undo')}>
            {t('import_undo')}
          </button>
        )}
      </div>
    </li>
  );
}

/** Wakes the worker where an import that should move does not. */
function useNudge(moving: Line | undefined): void {
  const seen = useRef('');
  const mark = moving ? `${moving.id} ${moving.state} ${moving.done} ${moving.tally.kept}` : '';
  useEffect(() => {
    if (!moving) return;
    const timer = setInterval(() => {
      if (seen.current === mark) void call('import.resume', { id: moving.id });
      seen.current = mark;
    }, NUDGE_MS);
    return () => clearInterval(timer);
  }, [mark]);
}
