import { EmptyState } from '../../components/empty-state.tsx';
import { onFirstClick } from '../../components/first-click.ts';
import { TimeAgo } from '../../components/time-ago.tsx';
import type { Moment } from '../../domain/moment.ts';
import type { Result } from '../../domain/result.ts';
import type { Edit } from '../../domain/set-change.ts';
import { call } from '../../messages/client.ts';
import { t } from '../../platform/i18n.ts';
import { findMoment } from '../../storage/queries.ts';
import type { MomentRow } from '../../storage/rows.ts';
import { act } from '../act.ts';
import { MomentGive } from '../give/moment-give.tsx';
import { useLate, useLive } from '../live.ts';
import { lineOf, namesOf, placeOf, whatOf } from '../moments/moment-words.ts';
import { MomentReview } from '../review/moment-review.tsx';
import { hashOf } from '../route.ts';
import { go, useHeading } from '../router.ts';
import { MomentChain } from './moment-chain.tsx';
import { MomentFacts } from './moment-facts.tsx';
import { SourceView } from './source-view.tsx';
import { Texts } from './texts.tsx';

/** Changes fields of this moment. */
export type SaveMoment = (patch: Edit<Moment>) => Promise<Result<unknown>>;

/** One moment, each field editable where it stands. Where it is gone, the page says so and leads back. */
export function MomentScreen({ id }: { id: string }) {
  const { value, failure } = useLive((db) => findMoment(db, id).then((found) => ({ found })), `moment ${id}`);
  const late = useLate(!value && !failure);
  if (value?.found) return <Found row={value.found} />;
  return <Missing gone={Boolean(value)} late={late} />;
}

function Found({ row }: { row: MomentRow }) {
  const { moment, people } = row;
  const { id } = moment;
  const line = (moment.title ?? lineOf(moment)).slice(0, 120) || whatOf(moment);
  const heading = useHeading(line);
  const save: SaveMoment = (patch) => act(t('shell_saved'), call('moment.update', { id, patch }));
  const remove = async () => {
    const result = await act(t('moment_removed_done'), call('moment.remove', { id }));
    if (result.ok) go({ screen: 'moments', filter: {} });
  };
  const where = [whatOf(moment), placeOf(moment), namesOf(people).join(', ')].filter(Boolean);
  return (
    <div class="screen moment">
      <p class="back">
        <a href={hashOf({ screen: 'moments', filter: {} })}>{t('moments_title')}</a>
      </p>
      <header class="moment-head">
        <h1 ref={heading} tabIndex={-1} dir="auto">
          {line}
        </h1>
        <p class="hint">
          <bdi>{where.join(' · ')}</bdi> · <TimeAgo at={moment.happenedAt} />
        </p>
      </header>
      <div class="moment-columns">
        <div class="moment-main">
          <Texts kind="notes" items={moment.notes} onChange={(notes) => save({ notes })} />
          <Texts
            kind="quotes"
            items={moment.quotes}
            source={moment.source?.url}
            onChange={(quotes) => save({ quotes })}
          />
          <MomentChain moment={moment} />
          {moment.source && <SourceView source={moment.source} />}
        </div>
        <div class="moment-side">
          <MomentGive row={row} />
          <MomentFacts row={row} save={save} />
          <MomentReview moment={moment} save={save} />
          <p class="person-end-actions">
            <button type="button" class="button quiet danger" onClick={onFirstClick(remove)}>
              {t('moment_remove')}
            </button>
          </p>
        </div>
      </div>
    </div>
  );
}

function Missing({ gone, late }: { gone: boolean; late: boolean }) {
  const heading = useHeading(gone ? t('moment_gone_title') : '');
  return (
    <div class="screen" aria-busy={!gone}>
      <h1 ref={heading} tabIndex={-1} class={gone ? '' : 'visually-hidden'}>
        {gone ? t('moment_gone_title') : t('moments_title')}
      </h1>
      {late && <p class="hint">{t('shell_loading')}</p>}
      {gone && (
        <EmptyState
          text={t('moment_gone')}
          action={{ label: t('moment_gone_back'), href: hashOf({ screen: 'moments', filter: {} }) }}
        />
      )}
    </div>
  );
}
