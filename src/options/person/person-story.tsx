import { BENEFIT_WORDS } from '../../components/benefit-words.ts';
import { countText } from '../../components/count-text.ts';
import { numberText } from '../../components/number-text.ts';
import { BENEFITS } from '../../domain/moment.ts';
import { t } from '../../platform/i18n.ts';
import { giveAndTake, listMoments } from '../../storage/queries.ts';
import type { PersonPage } from '../../storage/rows.ts';
import { dayText } from '../day-text.ts';
import { useLive } from '../live.ts';
import { hashOf } from '../route.ts';
import { OutLink } from '../shell/out-link.tsx';

const MOST_TAGS = 12;
const MOST_MEETINGS = 5;

/** What I learned from them, about what and when; and where we met. */
export function PersonStory({ page }: { page: PersonPage }) {
  return (
    <>
      <Learned page={page} />
      <WhereWeMet page={page} />
    </>
  );
}

function Learned({ page: { person, stats } }: { page: PersonPage }) {
  const took = useLive((db) => giveAndTake(db, person.id), `times ${person.id}`).value?.took ?? [];
  const tags = Object.entries(stats.tags ?? {}).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const benefits = BENEFITS.filter((benefit) => stats.benefits?.[benefit]);
  return (
    <section class="card story">
      <h2>{t('person_learned')}</h2>
      {stats.learned === 0 && <p class="hint">{t('person_learned_none')}</p>}
      {took.length > 0 && <p>{whenText(stats.learned, took)}</p>}
      {tags.length > 0 && (
        <p class="story-tags">
          <span class="hint">{t('person_about')}</span>
          {tags.slice(0, MOST_TAGS).map(([tag, count]) => (
            <a key={tag} class="chip" href={hashOf({ screen: 'moments', filter: { person: person.id, tag } })}>
              <bdi>{tag}</bdi> {numberText(count)}
            </a>
          ))}
        </p>
      )}
      {benefits.length > 0 && (
        <p class="story-tags">
          <span class="hint">{t('person_gives')}</span>
          {benefits.map((benefit) => (
            <a key={benefit} class="chip" href={hashOf({ screen: 'moments', filter: { person: person.id, benefit } })}>
              {t(BENEFIT_WORDS[benefit])} {numberText(stats.benefits?.[benefit] ?? 0)}
            </a>
          ))}
        </p>
      )}
    </section>
  );
}

/** `times`: when each of them was, in no order. */
function whenText(count: number, times: readonly number[]): string {
  const inOrder = times.toSorted((a, b) => a - b);
  const [from, to] = [dayText(inOrder[0] ?? 0), dayText(inOrder.at(-1) ?? 0)];
  const moments = countText('moment', count);
  return from === to ? t('person_learned_once', moments, from) : t('person_learned_when', moments, from, to);
}

function WhereWeMet({ page: { person, stats } }: { page: PersonPage }) {
  const met = useLive(
    (db) => listMoments(db, { personId: person.id, kind: 'met', offset: 0, limit: MOST_MEETINGS }),
    `met ${person.id}`,
  ).value;
  if (!person.foundAt && stats.met === 0) return null;
  return (
    <section class="card story">
      <h2>{t('person_where')}</h2>
      <ul class="plain story">
        {met?.rows.map(({ moment }) => (
          <li key={moment.id}>
            <a href={hashOf({ screen: 'moment', id: moment.id })} dir="auto">
              {moment.title ?? moment.place ?? t('moment_met')}
            </a>{' '}
            <span class="hint">
              {[
                ...(moment.title && moment.place ? [moment.place] : []),
                dayText(moment.happenedAt),
                ...(moment.inPerson ? [t('person_in_person')] : []),
              ].join(' · ')}
            </span>
          </li>
        ))}
        {person.foundAt && (
          <li>
            <span class="hint">{t('person_found_at')}</span>{' '}
            <OutLink href={person.foundAt.url}>{person.foundAt.title ?? person.foundAt.url}</OutLink>{' '}
            <span class="hint">{dayText(person.foundAt.at)}</span>
          </li>
        )}
      </ul>
      {met && met.total > MOST_MEETINGS && (
        <p>
          <a href={hashOf({ screen: 'moments', filter: { person: person.id, kind: 'met' } })}>
            {t('amplifiers_more', numberText(met.total))}
          </a>
        </p>
      )}
    </section>
  );
}
