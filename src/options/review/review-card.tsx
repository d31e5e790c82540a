import { useEffect, useRef } from 'preact/hooks';
import { BENEFIT_WORDS } from '../../components/benefit-words.ts';
import { TimeAgo } from '../../components/time-ago.tsx';
import type { Moment, MomentKind } from '../../domain/moment.ts';
import { oneLine } from '../../domain/moment-line.ts';
import { type MessageKey, t } from '../../platform/i18n.ts';
import type { MomentRow } from '../../storage/rows.ts';
import { KIND_WORDS, namesOf, placeOf } from '../moments/moment-words.ts';
import { hashOf } from '../route.ts';
import { OutLink } from '../shell/out-link.tsx';
import { EditNotes, LinkGoals, type ReviewPane } from './review-pane.tsx';

const QUESTIONS: Readonly<Record<MomentKind, readonly [one: MessageKey, nobody: MessageKey]>> = {
  learned: ['review_ask_learned', 'review_ask_learned_nobody'],
  gave: ['review_ask_gave', 'review_ask_nobody'],
  asked: ['review_ask_asked', 'review_ask_nobody'],
  met: ['review_ask_met', 'review_ask_nobody'],
};
/** As many names as a question holds. */
const NAMES = 3;
/** As many words of a post as bring it to mind without giving it away. */
const CUE_WORDS = 7;

/** One moment to be recalled: who, when and what about first; what was noted once the user asks for it. */
export function ReviewCard({
  row: { moment, people, via },
  revealed,
  pane,
  onReveal,
  onPaneDone,
}: {
  row: MomentRow;
  revealed: boolean;
  pane: ReviewPane | undefined;
  onReveal(): void;
  onPaneDone(): void;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  const answer = useRef<HTMLElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    if (revealed && !pane) answer.current?.focus();
  }, [revealed, pane]);
  const [one, nobody] = QUESTIONS[moment.kind];
  const names = namesOf(people).slice(0, NAMES).join(', ');
  const title = moment.title ?? moment.source?.title;
  const cue = title ? '' : cueOf(moment);
  const where = [t(KIND_WORDS[moment.kind]), placeOf(moment)].filter(Boolean).join(' · ');
  return (
    <article class={`card review-card ${moment.kind}`}>
      <p class="brief-where">
        <bdi>{where}</bdi> · <TimeAgo at={moment.happenedAt} />
        {moment.benefit && ` · ${t(BENEFIT_WORDS[moment.benefit])}`}
        {via?.name && ` · ${t('moment_via', via.name)}`}
      </p>
      <h2 ref={heading} tabIndex={-1} class="review-question">
        {names ? t(one, names) : t(nobody)}
      </h2>
      {title && (
        <p class="review-title" dir="auto">
          {title}
        </p>
      )}
      {cue && (
        <p class="review-cue" dir="auto">
          {t('review_cue', cue)}
        </p>
      )}
      {revealed ? (
        <section class="review-answer" ref={answer} tabIndex={-1} aria-label={t('review_answer')}>
          {pane === 'notes' ? <EditNotes moment={moment} onDone={onPaneDone} /> : <Answer moment={moment} />}
          {pane === 'goals' && <LinkGoals moment={moment} onDone={onPaneDone} />}
          <p class="review-links">
            <a href={hashOf({ screen: 'moment', id: moment.id })}>{t('review_open')}</a>
            {moment.source && <OutLink href={moment.source.url}>{t('review_source')}</OutLink>}
          </p>
        </section>
      ) : (
        <p class="review-reveal">
          <button type="button" class="button primary" onClick={onReveal}>
            {t('review_reveal')} <kbd class="kbd">{t('review_space')}</kbd>
          </button>
        </p>
      )}
    </article>
  );
}

/** What the user kept: their own words first, then the words they took, else those of the post. */
function Answer({ moment: { notes, quotes, source, nextStep, tags } }: { moment: Moment }) {
  const isBare = notes.length + quotes.length === 0;
  return (
    <>
      {notes.map(({ text, at }) => (
        <p key={`${at} ${text}`} class="review-note" dir="auto">
          {text}
        </p>
      ))}
      {quotes.map(({ text, at }) => (
        <blockquote key={`${at} ${text}`} class="quote" dir="auto">
          {text}
        </blockquote>
      ))}
      {isBare && source?.text && (
        <blockquote class="quote clipped" dir="auto">
          {source.text}
        </blockquote>
      )}
      {isBare && !source?.text && <p class="hint">{t('review_no_words')}</p>}
      {nextStep && (
        <p class="review-next" dir="auto">
          {t('review_next_step', nextStep)}
        </p>
      )}
      {tags.length > 0 && (
        <p class="moment-tags">
          {tags.map((tag) => (
            <a key={tag} class="chip" href={hashOf({ screen: 'moments', filter: { tag } })} dir="auto">
              {tag}
            </a>
          ))}
        </p>
      )}
    </>
  );
}

/** The beginning of a post that has no title, where the user's own note is what is to be recalled. */
function cueOf({ notes, source }: Moment): string {
  if (notes.length === 0 || !source?.text) return '';
  const words = oneLine(source.text).split(' ');
  const cue = words.slice(0, CUE_WORDS).join(' ').slice(0, 80);
  return words.length > CUE_WORDS ? `${cue}…` : cue;
}
