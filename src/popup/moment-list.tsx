import type { ComponentChildren } from 'preact';
import { siteName } from '../components/site-name.ts';
import { TimeAgo } from '../components/time-ago.tsx';
import type { MomentKind } from '../domain/moment.ts';
import type { MomentLine } from '../domain/snapshot.ts';
import { type MessageKey, t } from '../platform/i18n.ts';
import { ShowAll } from './people-list.tsx';
import { WeftLink } from './weft-link.tsx';

export const KIND_WORDS: Readonly<Record<MomentKind, MessageKey>> = {
  learned: 'moment_learned',
  gave: 'moment_gave',
  asked: 'moment_asked',
  met: 'moment_met',
};

/** Moments, the latest first, as far as the popup shows them. */
export function MomentList({ moments, more }: { moments: readonly MomentLine[]; more: boolean }) {
  if (moments.length === 0) return <p class="nothing">{t('popup_no_moments')}</p>;
  return (
    <>
      <ul class="rows">
        {moments.map((moment) => (
          <MomentItem key={moment.id} moment={moment} />
        ))}
      </ul>
      {more && <ShowAll hash="#/moments" />}
    </>
  );
}

/** One moment as a row that opens it: its kind by word and by the colour of its edge. */
export function MomentItem({ moment, line }: { moment: MomentLine; line?: ComponentChildren }) {
  const names = moment.people.slice(0, 2).join(', ');
  const place = siteName(moment.site);
  return (
    <li>
      <WeftLink class="row" row hash={`#/moment/${moment.id}`}>
        <span class={`moment-line ${moment.kind}`}>
          <span class="moment-text" dir="auto">
            {line ?? (moment.line || names || t('moment_no_words'))}
          </span>
          <span class="moment-meta">
            {t(KIND_WORDS[moment.kind])}
            {names && (
              <>
                {' · '}
                <bdi>{names}</bdi>
              </>
            )}
            {place && ` · ${place}`}
          </span>
        </span>
        <span class="person-end">
          <TimeAgo at={moment.at} />
        </span>
      </WeftLink>
    </li>
  );
}
