import { useState } from 'preact/hooks';
import { failureText } from '../../components/failure-text.ts';
import { LogForm } from '../../components/log/log-form.tsx';
import { useLog } from '../../components/log/use-log.ts';
import { EMPTY_LOG, type LogDraft } from '../../domain/log-draft.ts';
import { call } from '../../messages/client.ts';
import { t } from '../../platform/i18n.ts';
import { findMoment, findPersonPage, groupChoices } from '../../storage/queries.ts';
import type { MomentRow } from '../../storage/rows.ts';
import { act } from '../act.ts';
import { type ReadDb, useLate, useLive } from '../live.ts';
import { lineOf, whatOf } from '../moments/moment-words.ts';
import { hashOf, type LogFilter } from '../route.ts';
import { go, useHeading } from '../router.ts';
import { suggestPeople, suggestTags } from '../shell/suggest.ts';

/** Logs a moment beyond posts: a meeting, a workshop, a book. */
export function LogScreen({ filter }: { filter: LogFilter }) {
  const heading = useHeading(t('log_title_screen'));
  const key = ['log', filter.follows, filter.group, filter.person].filter(Boolean).join(' ');
  const begin = useLive((db) => readBegin(db, filter), key);
  const late = useLate(!begin.value && !begin.failure);
  return (
    <div class="screen log" aria-busy={!begin.value}>
      <h1 ref={heading} tabIndex={-1}>
        {t('log_title_screen')}
      </h1>
      {late && <p class="hint">{t('shell_loading')}</p>}
      {begin.value && <Log key={key} draftKey={key} begin={begin.value} />}
    </div>
  );
}

type Begin = { log: LogDraft; follows?: MomentRow };

/** What the form begins with: what somebody follows up is followed up with the same people. */
async function readBegin(db: ReadDb, { follows, group, person }: LogFilter): Promise<Begin> {
  const [moment, page] = await Promise.all([
    follows === undefined ? undefined : findMoment(db, follows),
    person === undefined ? undefined : findPersonPage(db, person),
  ]);
  const known = moment?.people.flatMap(({ id, name }) => (name ? [{ id, name }] : [])) ?? [];
  const people = page ? [{ id: page.person.id, name: page.person.name }] : known;
  const log: LogDraft = {
    ...EMPTY_LOG,
    people,
    groupIds: group === undefined ? [...(moment?.moment.groupIds ?? [])] : [group],
    ...(moment && { followsId: moment.moment.id, occasion: 'conversation' }),
  };
  return { log, ...(moment && { follows: moment }) };
}

function Log({ draftKey, begin }: { draftKey: string; begin: Begin }) {
  const [{ log: initial, follows }] = useState(begin);
  const [now] = useState(() => Date.now());
  const groups = useLive((db) => groupChoices(db, now), 'group-choices').value ?? [];
  const log = useLog(draftKey, initial, {
    keep: (draft) => call('draft.keep', draft),
    find: (key) => call('draft.find', { key }),
    discard: (key) => call('draft.discard', { key }),
  });
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState('');
  const save = async () => {
    setBusy(true);
    setFailed('');
    const result = await act(t('log_done'), call('moment.create', log.moment()));
    setBusy(false);
    if (!result.ok) {
      setFailed(failureText(result.code));
      return;
    }
    await log.clear();
    go({ screen: 'moment', id: result.value.id }, 'replace');
  };
  return (
    <div class="card log-card">
      {follows && (
        <p class="log-follows">
          <span class="label">{t('log_follows')}</span>
          <a href={hashOf({ screen: 'moment', id: follows.moment.id })} dir="auto">
            {lineOf(follows.moment) || whatOf(follows.moment)}
          </a>
        </p>
      )}
      {log.restored && <p class="hint">{t('log_restored')}</p>}
      <LogForm
        draft={log.draft}
        onChange={log.change}
        suggestPeople={suggestPeople}
        suggestTags={suggestTags}
        groups={groups}
        busy={busy}
        failed={failed}
        onSave={() => void save()}
        aside={
          log.restored && (
            <button type="button" class="button" onClick={() => void log.clear()}>
              {t('log_anew')}
            </button>
          )
        }
      />
    </div>
  );
}
