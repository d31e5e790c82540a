import { numberText } from '../../components/number-text.ts';
import { BENEFITS, type Benefit } from '../../domain/moment.ts';
import type { Coverage } from '../../domain/support.ts';
import { type MessageKey, t } from '../../platform/i18n.ts';
import type { PersonRow } from '../../storage/rows.ts';
import { hashOf } from '../route.ts';

const GIVES: Readonly<Record<Benefit, MessageKey>> = {
  idea: 'support_gives_idea',
  resource: 'support_gives_resource',
  answer: 'support_gives_answer',
  challenge: 'support_gives_challenge',
  inspiration: 'support_gives_inspiration',
  support: 'support_gives_support',
};
/** More rows than anybody reads; the sums are of all. */
const MOST_ROWS = 60;

/** What each of them gives, from the benefits noted on their moments. */
export function BenefitTable({ rows, cover }: { rows: readonly PersonRow[]; cover: Coverage }) {
  const giving = rows.filter(({ stats }) => Object.keys(stats.benefits ?? {}).length > 0);
  const missing = cover.missing.map((benefit) => t(GIVES[benefit]));
  return (
    <section class="card">
      <h2>{t('support_gives')}</h2>
      {giving.length === 0 ? (
        <p class="hint">{t('support_gives_none')}</p>
      ) : (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by keys. */}
          <section class="table-scroll" tabIndex={0} aria-label={t('support_gives')}>
            <table class="benefit-figures">
              <thead>
                <tr>
                  <th scope="col">{t('network_person')}</th>
                  {BENEFITS.map((benefit) => (
                    <th key={benefit} scope="col">
                      {t(GIVES[benefit])}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {giving.slice(0, MOST_ROWS).map(({ person, stats }) => (
                  <tr key={person.id}>
                    <th scope="row">
                      <a href={hashOf({ screen: 'person', id: person.id })} dir="auto">
                        {person.name}
                      </a>
                    </th>
                    {BENEFITS.map((benefit) => (
                      <Figure key={benefit} count={stats.benefits?.[benefit]} />
                    ))}
                  </tr>
                ))}
              </tbody>
              <tfoot>
                <tr>
                  <th scope="row">{t('support_all')}</th>
                  {BENEFITS.map((benefit) => (
                    <Figure key={benefit} count={cover.given[benefit]} />
                  ))}
                </tr>
              </tfoot>
            </table>
          </section>
          {missing.length > 0 && <p class="hint">{t('support_missing', missing.join(', '))}</p>}
        </>
      )}
    </section>
  );
}

function Figure({ count }: { count: number | undefined }) {
  return count ? <td>{numberText(count)}</td> : <td class="hint">–</td>;
}
