import '../../components/fields.css';
import '../../components/log/log.css';
import '../../components/person-options.css';
import './log-panel.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import { failureText } from '../../components/failure-text.ts';
import { Icon } from '../../components/icon.tsx';
import { DONE_ICON } from '../../components/icons.ts';
import { LogForm } from '../../components/log/log-form.tsx';
import { useLog } from '../../components/log/use-log.ts';
import { useLive } from '../../components/use-live.ts';
import { EMPTY_LOG } from '../../domain/log-draft.ts';
import { call } from '../../messages/client.ts';
import { t } from '../../platform/i18n.ts';
import { WeftLink } from '../weft-link.tsx';

type LogPanelProps = {
  /** Absent while it is not loaded, or where it cannot be read: then no group is offered. */
  database: typeof import('../database.ts') | undefined;
  /** Leaves the form; what was typed is kept. */
  onClose(): void;
};
type Step = { step: 'form'; failed: string } | { step: 'busy' } | { step: 'logged'; id: string; token: string };

/** Logs a moment beyond posts without leaving the page. */
export function LogPanel({ database, onClose }: LogPanelProps) {
  const [step, setStep] = useState<Step>({ step: 'form', failed: '' });
  const [now] = useState(() => Date.now());
  const groups = useLive(database?.watch, (db) => readGroups(database, db, now), [database]).value ?? [];
  const log = useLog('log', EMPTY_LOG, {
    keep: (draft) => call('draft.keep', draft),
    find: (key) => call('draft.find', { key }),
    discard: (key) => call('draft.discard', { key }),
  });
  const save = async () => {
    setStep({ step: 'busy' });
    const result = await call('moment.create', log.moment());
    if (!result.ok) {
      setStep({ step: 'form', failed: failureText(result.code) });
      return;
    }
    setStep({ step: 'logged', id: result.value.id, token: result.value.token });
    await log.clear();
  };
  if (step.step === 'logged') {
    const another = () => setStep({ step: 'form', failed: '' });
    return <Logged id={step.id} token={step.token} onAnother={another} onClose={onClose} />;
  }
  return (
    <section class="log-panel" aria-labelledby="log-title">
      <h2 id="log-title">{t('popup_log_title')}</h2>
      {log.restored && <p class="page-meta">{t('log_restored')}</p>}
      <LogForm
        draft={log.draft}
        onChange={log.change}
        suggestPeople={(prefix) => complete('person.complete', prefix)}
        suggestTags={(prefix) => complete('tag.complete', prefix)}
        groups={groups}
        busy={step.step === 'busy'}
        failed={step.step === 'form' ? step.failed : ''}
        onSave={() => void save()}
        aside={
          <>
            {log.restored && (
              <button type="button" class="button quiet" onClick={() => void log.clear()}>
                {t('log_anew')}
              </button>
            )}
            <button type="button" class="button" onClick={onClose}>
              {t('popup_log_close')}
            </button>
          </>
        }
      />
    </section>
  );
}

type Database = NonNullable<LogPanelProps['database']>;

/** Only asked once the database is there. */
function readGroups(database: LogPanelProps['database'], db: Parameters<Database['groupChoices']>[0], now: number) {
  return (database as Database).groupChoices(db, now);
}

async function complete<N extends 'person.complete' | 'tag.complete'>(name: N, prefix: string) {
  const found = await call(name, { prefix });
  return found.ok ? found.value : [];
}

/** It is stored: undo, look at it, or go on. */
function Logged({ id, token, onAnother, onClose }: { id: string; token: string; onAnother(): void; onClose(): void }) {
  const [undone, setUndone] = useState<string>();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const undoing = useRef(false);
  const undo = async () => {
    // Twice on the same button is one undo.
    if (undoing.current) return;
    undoing.current = true;
    const result = await call('change.undo', { token });
    setUndone(result.ok ? t('popup_undone') : failureText(result.code));
    // The button that was pressed goes.
    heading.current?.focus();
  };
  return (
    <section class="log-panel" aria-labelledby="log-title">
      <h2 id="log-title" tabIndex={-1} ref={heading}>
        {t('popup_log_title')}
      </h2>
      <p class="save-note" role="status">
        {undone ?? (
          <>
            <Icon node={DONE_ICON} />
            <span>{t('popup_logged')}</span>
            <button type="button" class="button quiet" onClick={() => void undo()}>
              {t('notice_undo')}
            </button>
          </>
        )}
      </p>
      <div class="log-end">
        {!undone && (
          <WeftLink class="button" hash={`#/moment/${id}`}>
            {t('popup_open')}
          </WeftLink>
        )}
        <button type="button" class="button" onClick={onAnother}>
          {t('popup_log_another')}
        </button>
        <button type="button" class="button primary" onClick={onClose}>
          {t('popup_log_close')}
        </button>
      </div>
    </section>
  );
}
