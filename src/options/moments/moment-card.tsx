import { BENEFIT_WORDS } from '../../components/benefit-words.ts';
import { TimeAgo } from '../../components/time-ago.tsx';
import { t } from '../../platform/i18n.ts';
import type { MomentRow } from '../../storage/rows.ts';
import { hashOf } from '../route.ts';
import { MomentWhat } from './moment-what.tsx';
import { lineOf, placeOf } from './moment-words.ts';

/** A moment in a person's story: what it was, the words taken, what was noted. */
export function MomentCard({ row: { moment, via } }: { row: MomentRow }) {
  const place = placeOf(moment);
  const note = moment.notes.at(-1)?.text;
  const quote = moment.quotes.at(-1)?.text ?? (note ? undefined : moment.source?.text);
  return (
    <article class={`moment-card ${moment.kind}`}>
      <p class="brief-where">
        <a href={hashOf({ screen: 'moment', id: moment.id })}>
          <MomentWhat moment={moment} />
          <span class="visually-hidden">: {lineOf(moment)}</span>
        </a>{' '}
        · {place && `${place} · `}
        <TimeAgo at={moment.happenedAt} />
        {moment.benefit && ` · ${t(BENEFIT_WORDS[moment.benefit])}`}
        {via && ` · ${t('moment_via', via.name ?? t('person_removed'))}`}
      </p>
      {(moment.title ?? moment.source?.title) && (
        <p class="moment-title" dir="auto">
          {moment.title ?? moment.source?.title}
        </p>
      )}
      {note && (
        <p class="moment-note" dir="auto">
          {note}
        </p>
      )}
      {quote && (
        <blockquote class="quote clipped" dir="auto">
          {quote}
        </blockquote>
      )}
      {moment.nextStep && (
        <p class="hint" dir="auto">
          {t('moment_next', moment.nextStep)}
        </p>
      )}
      {moment.tags.length > 0 && (
        <p class="moment-tags">
          {moment.tags.map((tag) => (
            <a key={tag} class="chip" href={hashOf({ screen: 'moments', filter: { tag } })} dir="auto">
              {tag}
            </a>
          ))}
        </p>
      )}
    </article>
  );
}
