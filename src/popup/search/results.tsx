import { useLayoutEffect, useRef } from 'preact/hooks';
import { countText } from '../../components/count-text.ts';
import { failureText } from '../../components/failure-text.ts';
import { numberText } from '../../components/number-text.ts';
import { useLive } from '../../components/use-live.ts';
import { t } from '../../platform/i18n.ts';
import type { SearchHits } from '../../storage/rows.ts';
import { Late } from '../late.tsx';
import { MomentItem } from '../moment-list.tsx';
import { momentLine, personLine } from '../overview.ts';
import { PersonItem, ShowAll } from '../people-list.tsx';
import { WeftLink } from '../weft-link.tsx';
import { Marked } from './marked.tsx';
import { excerpt } from './marks.ts';

/** Hits of each kind that the popup shows. */
const HITS = 12;

type SearchResultsProps = {
  text: string;
  /** Enter was pressed when this text stood in the field: the first hit opens as soon as it is found. */
  entered: string | undefined;
  /** That was done, or there is no hit. */
  onEntered(): void;
  database: typeof import('../database.ts');
};

/** What was found as somebody types, over people, moments and tags. */
export function SearchResults({ text, entered, onEntered, database }: SearchResultsProps) {
  const { value, failure } = useLive(
    database.watch,
    async (db) => ({ hits: await database.search(db, text, HITS), text }),
    [text],
  );
  const results = useRef<HTMLElement>(null);
  // What is drawn may still be about an older text.
  const isDue = entered === text && value?.text === text;
  useLayoutEffect(() => {
    if (!isDue) return;
    onEntered();
    results.current?.querySelector<HTMLElement>('[data-row]')?.click();
  }, [isDue]);
  if (failure) return <p class="nothing">{failureText(failure.code)}</p>;
  if (!value) {
    return (
      <Late>
        <p class="nothing">{t('popup_loading')}</p>
      </Late>
    );
  }
  const { people, moments, tags } = value.hits;
  const none = people.length + moments.length + tags.length === 0;
  return (
    <section ref={results} class="results" aria-label={t('popup_search_results')}>
      <p class="visually-hidden" role="status">
        {t(
          'popup_search_found',
          countText('person', people.length),
          countText('moment', moments.length),
          countText('tag', tags.length),
        )}
      </p>
      {none && <p class="nothing">{t('popup_search_none', value.text)}</p>}
      <Hits {...value.hits} text={value.text} />
      {!none && <ShowAll hash={`#/network?text=${encodeURIComponent(value.text)}`} />}
    </section>
  );
}

function Hits({ people, moments, tags, text }: SearchHits & { text: string }) {
  return (
    <>
      {tags.length > 0 && (
        <ul class="tag-hits">
          {tags.map(({ name, uses }) => (
            <li key={name}>
              <WeftLink row class="chip" hash={`#/network?tag=${encodeURIComponent(name)}`}>
                <bdi>
                  #<Marked text={name} search={text} />
                </bdi>
                <span class="count">{numberText(uses)}</span>
              </WeftLink>
            </li>
          ))}
        </ul>
      )}
      {people.length > 0 && (
        <>
          <h2>{t('popup_people')}</h2>
          <ul class="rows">
            {people.map(personLine).map((person) => (
              <PersonItem
                key={person.id}
                person={person}
                name={<Marked text={person.name} search={text} />}
                line={<Marked text={person.line} search={text} />}
              />
            ))}
          </ul>
        </>
      )}
      {moments.length > 0 && (
        <>
          <h2>{t('popup_moments')}</h2>
          <ul class="rows">
            {moments.map(momentLine).map((moment) => (
              <MomentItem
                key={moment.id}
                moment={moment}
                line={moment.line ? <Marked text={excerpt(moment.line, text)} search={text} /> : undefined}
              />
            ))}
          </ul>
        </>
      )}
    </>
  );
}
