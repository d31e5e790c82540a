import { countText } from '../../components/count-text.ts';
import { numberText } from '../../components/number-text.ts';
import { tieLabel } from '../../components/tie-mark.tsx';
import type { Facts } from '../../domain/insight.ts';
import { TIES } from '../../domain/tie.ts';
import { t } from '../../platform/i18n.ts';
import { listAmplifiers } from '../../storage/queries.ts';
import type { Counts } from '../../storage/rows.ts';
import { siteName } from '../add-person/read-address.ts';
import { useLive } from '../live.ts';
import { RELATION_WORDS } from '../person/role-words.ts';
import { hashOf } from '../route.ts';
import { NeedsCard } from './needs-card.tsx';
import { sentences } from './sentences.ts';
import { ShareList } from './share-list.tsx';

const BRINGERS = 5;

/** What the records of this time say, in sentences and shares. `newPeople`: who came in it. */
export function FactCards({ facts, counts, newPeople }: { facts: Facts; counts: Counts; newPeople: number }) {
  const bringers = useLive((db) => listAmplifiers(db, { offset: 0, limit: BRINGERS }), 'insights amplifiers').value;
  const locale = t('locale_tag');
  return (
    <>
      <section class="card">
        <h2>{t('insights_people')}</h2>
        <p>
          {t('insights_people_text', countText('person', counts.people))}{' '}
          {sentences([
            ['insights_active', facts.active],
            ['insights_new', newPeople],
            ['insights_resting', facts.resting],
          ])}
        </p>
        {facts.isCut && <p class="hint">{t('insights_cut', numberText(facts.moments))}</p>}
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
    </>
  );
}

function trend({ tag, now, before }: { tag: string; now: number; before: number }) {
  const note = t('insights_trend', numberText(before), numberText(now));
  return { key: tag, words: tag, href: hashOf({ screen: 'moments', filter: { tag } }), count: now - before, note };
}

function languageName(code: string, locale: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(code) ?? code;
  } catch {
    // What a page calls its language need not be one.
    return code;
  }
}
