import { useState } from 'preact/hooks';
import { countText } from '../../components/count-text.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { tieLabel } from '../../components/tie-mark.tsx';
import { TIES } from '../../domain/tie.ts';
import { nextWeek, weekStart } from '../../domain/when.ts';
import { t } from '../../platform/i18n.ts';
import { countWeeks, listAmplifiers, counts as readCounts, readFacts } from '../../storage/queries.ts';
import { siteName } from '../add-person/read-address.ts';
import { useLate, useLive } from '../live.ts';
import { RELATION_WORDS } from '../person/role-words.ts';
import { hashOf } from '../route.ts';
import { useHeading } from '../router.ts';
import { ChartCard } from './chart-card.tsx';
import { NeedsCard } from './needs-card.tsx';
import { sentences } from './sentences.ts';
import { ShareList } from './share-list.tsx';

const SPANS = [13, 52] as const;

/** The user's learning over time, in their own words and figures. Never a score of anybody. */
export function InsightsScreen() {
  const heading = useHeading(t('insights_title'));
  const [span, setSpan] = useState<(typeof SPANS)[number]>(13);
  const [now] = useState(() => Date.now());
  const starts = weeksUntil(now, span);
  const [from = now, to = now] = [starts[0], starts.at(-1)];
  const weeks = useLive((db) => countWeeks(db, starts), `insights weeks ${span}`, true);
  const facts = useLive((db) => readFacts(db, from, to), `insights facts ${span}`, true).value;
  const counts = useLive(readCounts, 'counts').value;
  const bringers = useLive((db) => listAmplifiers(db, { offset: 0, limit: 5 }), 'insights amplifiers').value;
  const late = useLate(!weeks.value && !weeks.failure);
  const locale = t('locale_tag');
  const times = weeks.value?.map((week) => week.from) ?? [];
  const column = (kind: 'learned' | 'gave' | 'asked' | 'met' | 'newPeople') =>
    weeks.value?.map((one) => one[kind]) ?? [];
  const nothing = counts && counts.moments === 0 && counts.people === 0;
  return (
    <div class="screen insights">
      <header class="screen-head">
        <h1 ref={heading} tabIndex={-1}>
          {t('insights_title')}
        </h1>
        {!nothing && (
          <fieldset class="chips">
            <legend class="visually-hidden">{t('insights_span')}</legend>
            {SPANS.map((one) => (
              <button key={one} type="button" class="chip" aria-pressed={one === span} onClick={() => setSpan(one)}>
                {t(one === 13 ? 'insights_quarter' : 'insights_year')}
              </button>
            ))}
          </fieldset>
        )}
        <a class="button" href={hashOf({ screen: 'stage' })}>
          {t('insights_stage')}
        </a>
      </header>
      {nothing && (
        <EmptyState text={t('insights_empty')} action={{ label: t('moments_empty_try'), href: '#/welcome' }} />
      )}
      {late && <p class="hint">{t('shell_loading')}</p>}
      {!nothing && weeks.value && facts && counts && (
        <div class="insights-grid">
          <ChartCard
            title={t('insights_moments')}
            times={times}
            bars
            series={[
              { label: t('moment_learned'), colour: '--indigo', values: column('learned') },
              { label: t('moment_gave'), colour: '--moss', values: column('gave') },
              { label: t('moment_met'), colour: '--weld', values: column('met') },
              { label: t('moment_asked'), colour: '--plum', values: column('asked') },
            ]}
          />
          <ChartCard
            title={t('insights_give_take')}
            times={times}
            series={[
              { label: t('moment_learned'), colour: '--indigo', values: column('learned') },
              { label: t('moment_gave'), colour: '--moss', values: column('gave') },
            ]}
          />
          <ChartCard
            title={t('insights_new_people')}
            times={times}
            bars
            series={[{ label: t('insights_new_people'), colour: '--madder', values: column('newPeople') }]}
          />
          <section class="card">
            <h2>{t('insights_people')}</h2>
            <p>
              {t('insights_people_text', countText('person', counts.people))}{' '}
              {sentences([
                ['insights_active', facts.active],
                ['insights_new', column('newPeople').reduce((sum, one) => sum + one, 0)],
                ['insights_resting', facts.resting],
              ])}
            </p>
            {facts.isCut && <p class="hint">{t('insights_cut', facts.moments.toLocaleString(locale))}</p>}
          </section>
          <NeedsCard facts={facts} />
          <ShareList
            title={t('insights_ties')}
            rows={[...TIES, undefined].map((tie) => ({
              key: tie ?? 'unset',
              words: tieLabel(tie),
              href: hashOf({ screen: 'network', filter: { tie: tie ?? 'unset' } }),
              count: counts.byTie[tie ?? 'unset'],
            }))}
          />
          <ShareList title={t('insights_rising')} rows={facts.rising.map(trend)} />
          <ShareList title={t('insights_fading')} rows={facts.fading.map(trend)} />
          <ShareList
            title={t('insights_sites')}
            rows={facts.sites.map(({ name, count }) => ({
              key: name,
              words: siteName(name),
              href: hashOf({ screen: 'moments', filter: { site: name } }),
              count,
            }))}
          />
          <ShareList
            title={t('insights_through')}
            rows={(bringers?.rows ?? []).map(({ person, stats }) => ({
              key: person.id,
              words: person.name,
              href: hashOf({ screen: 'person', id: person.id }),
              count: (stats.brought ?? 0) + (stats.passedOn ?? 0),
            }))}
          />
          <ShareList
            title={t('insights_relations')}
            rows={facts.relations.map(({ name, count }) => ({
              key: name,
              words: t(RELATION_WORDS[name as keyof typeof RELATION_WORDS]),
              count,
            }))}
          />
          <ShareList
            title={t('insights_languages')}
            rows={facts.languages.map(({ name, count }) => ({ key: name, words: languageName(name, locale), count }))}
          />
        </div>
      )}
    </div>
  );
}

function trend({ tag, now, before }: { tag: string; now: number; before: number }) {
  const locale = t('locale_tag');
  const note = t('insights_trend', before.toLocaleString(locale), now.toLocaleString(locale));
  return { key: tag, words: tag, href: hashOf({ screen: 'moments', filter: { tag } }), count: now - before, note };
}

/** Beginnings of the last so many local weeks, and the end of this one: right across daylight saving. */
function weeksUntil(now: number, weeks: number): number[] {
  const end = nextWeek(now);
  const starts = [end];
  for (let at = 0; at < weeks; at += 1) starts.unshift(weekStart((starts[0] ?? end) - 1));
  return starts;
}

function languageName(code: string, locale: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(code) ?? code;
  } catch {
    // What a page calls its language need not be one.
    return code;
  }
}
