import { Fragment } from 'preact';
import type { Source } from '../../domain/moment.ts';
import type { SeenReference } from '../../domain/sighting.ts';
import { t } from '../../platform/i18n.ts';
import { OutLink } from '../shell/out-link.tsx';
import { MediaView } from './media-view.tsx';

/** Where the moment was captured, with the words of the page as they were then. Text, never markup. */
export function SourceView({ source }: { source: Source }) {
  const published = source.publishedAt && dayOf(source.publishedAt);
  const parts = source.thread ?? [];
  // Parts are kept in their order, without the one that was saved: where it stood among them, the times say.
  const isEarlier = ({ publishedAt }: SeenReference): boolean =>
    publishedAt !== undefined && source.publishedAt !== undefined && publishedAt < source.publishedAt;
  return (
    <section class="card source">
      <h2>{t('moment_source')}</h2>
      {source.title && (
        <p class="moment-title" dir="auto">
          {source.title}
        </p>
      )}
      <Parts of={parts.filter(isEarlier)} />
      {source.text && (
        <p class="source-text" dir="auto" {...(source.lang ? { lang: source.lang } : {})}>
          {source.text}
        </p>
      )}
      {source.cutOff && <p class="hint">{t('moment_cut_off')}</p>}
      <Parts of={parts.filter((part) => !isEarlier(part))} />
      {source.thread && <p class="hint">{t('moment_thread_parts')}</p>}
      {source.media && <MediaView media={source.media} />}
      {source.quoted && <Reference words={t('moment_quoted')} post={source.quoted} />}
      {source.context && <Reference words={t('moment_context')} post={source.context} />}
      <p class="hint">
        <OutLink href={source.url}>{t('moment_open_source')}</OutLink>
        {published && ` · ${t('moment_published', published)}`}
      </p>
    </section>
  );
}

/** Further parts of the author's thread. */
function Parts({ of }: { of: readonly SeenReference[] }) {
  return (
    <>
      {of.map((part) => (
        <Fragment key={part.postId ?? part.text}>
          <p class="source-text" dir="auto">
            {part.text}
          </p>
          {part.cutOff && <p class="hint">{t('moment_cut_off')}</p>}
        </Fragment>
      ))}
    </>
  );
}

function Reference({ words, post }: { words: string; post: SeenReference }) {
  const who = post.author?.name ?? post.author?.handle;
  return (
    <blockquote class="quote reference">
      <span class="hint">
        {words}
        {who && (
          <>
            {' · '}
            <bdi>{who}</bdi>
          </>
        )}
      </span>
      <span dir="auto">{post.text ?? post.title ?? ''}</span>
      {post.cutOff && <span class="hint">{t('moment_cut_off')}</span>}
      {post.url && <OutLink href={post.url}>{t('moment_open_source')}</OutLink>}
    </blockquote>
  );
}

/** A day without a time stays that day in every time zone. */
function dayOf(seen: string): string {
  const options = { dateStyle: 'medium', ...(seen.length === 10 ? { timeZone: 'UTC' } : {}) } as const;
  return new Date(seen).toLocaleDateString(t('locale_tag'), options);
}
