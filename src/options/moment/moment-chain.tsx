import { useState } from 'preact/hooks';
import { TimeAgo } from '../../components/time-ago.tsx';
import type { Moment } from '../../domain/moment.ts';
import { call } from '../../messages/client.ts';
import { t } from '../../platform/i18n.ts';
import { readChain } from '../../storage/queries.ts';
import type { Chain, MomentRow } from '../../storage/rows.ts';
import { act, say } from '../act.ts';
import { useLive } from '../live.ts';
import { MomentWhat } from '../moments/moment-what.tsx';
import { lineOf, namesOf } from '../moments/moment-words.ts';
import { hashOf } from '../route.ts';
import { MomentField } from './moment-field.tsx';

const STEP = 20;

/** The conversation that a moment stands in, with everyone it drew in, and the ways to go on with it. */
export function MomentChain({ moment }: { moment: Moment }) {
  const { id, followsId } = moment;
  const [reach, setReach] = useState({ before: STEP, after: STEP });
  const [linking, setLinking] = useState(false);
  const question = `chain ${id} ${reach.before} ${reach.after}`;
  const chain = useLive((db) => readChain(db, id, reach), question, true).value;
  const isChain = chain && chain.links.length > 1;
  const link = async (to: string) => {
    const result = await call('moment.update', { id, patch: { followsId: to } });
    if (!result.ok && result.code === 'conflict') say(t('chain_circle'));
    else await act(t('chain_linked'), Promise.resolve(result));
    if (result.ok) setLinking(false);
  };
  const unlink = () => act(t('chain_unlinked'), call('moment.update', { id, patch: { followsId: null } }));
  return (
    <section class="chain" aria-label={t('chain_title')}>
      {isChain && <h2>{t('chain_title')}</h2>}
      {isChain && <DrewIn chain={chain} />}
      {chain?.earlier && (
        <button type="button" class="button small" onClick={() => setReach({ ...reach, before: reach.before + STEP })}>
          {t('chain_earlier')}
        </button>
      )}
      {isChain && (
        <ol class="plain chain-links">
          {chain.links.map((one) => (
            <li key={one.id}>{one.row ? <Link row={one.row} here={one.id === id} /> : <Gap />}</li>
          ))}
        </ol>
      )}
      {chain?.later && (
        <button type="button" class="button small" onClick={() => setReach({ ...reach, after: reach.after + STEP })}>
          {t('chain_later')}
        </button>
      )}
      <div class="chain-acts">
        <a class="button" href={hashOf({ screen: 'log', filter: { follows: id } })}>
          {t('chain_follow_up')}
        </a>
        {followsId === undefined ? (
          <button type="button" class="button quiet" aria-expanded={linking} onClick={() => setLinking(!linking)}>
            {t('chain_link')}
          </button>
        ) : (
          <button type="button" class="button quiet" onClick={() => void unlink()}>
            {t('chain_unlink')}
          </button>
        )}
      </div>
      {linking && followsId === undefined && <MomentField without={id} onChoose={(to) => void link(to)} />}
    </section>
  );
}

/** Everyone in it, each once, in the order they came. */
function DrewIn({ chain }: { chain: Chain }) {
  const people = new Map(
    chain.links.flatMap(({ row }) => row?.people.flatMap(({ id, name }) => (name ? [[id, name] as const] : [])) ?? []),
  );
  if (people.size === 0) return null;
  return (
    <p class="hint chain-people">
      {t('chain_with')}{' '}
      {[...people].map(([id, name], place) => (
        <span key={id}>
          {place > 0 && ', '}
          <a href={hashOf({ screen: 'person', id })} dir="auto">
            {name}
          </a>
        </span>
      ))}
    </p>
  );
}

function Link({ row, here }: { row: MomentRow; here: boolean }) {
  const { moment } = row;
  const names = namesOf(row.people).join(', ');
  return (
    <a
      class={`brief ${moment.kind}`}
      href={hashOf({ screen: 'moment', id: moment.id })}
      aria-current={here ? 'true' : undefined}
    >
      <span class="brief-where">
        <MomentWhat moment={moment} />
        {names && (
          <>
            {' · '}
            <bdi>{names}</bdi>
          </>
        )}
        {' · '}
        <TimeAgo at={moment.happenedAt} />
      </span>
      <span class="brief-line" dir="auto">
        {lineOf(moment) || t('moment_no_words')}
      </span>
    </a>
  );
}

/** What stood here was deleted, or never came along. */
function Gap() {
  return <p class="brief gap hint">{t('chain_gap')}</p>;
}
