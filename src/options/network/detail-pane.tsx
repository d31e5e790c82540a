import { t } from '../../platform/i18n.ts';
import { findPersonPage, listMoments } from '../../storage/queries.ts';
import type { PersonRow } from '../../storage/rows.ts';
import { useLive } from '../live.ts';
import { MomentBrief } from '../moments/moment-brief.tsx';
import { TieEvidence } from '../person/tie-evidence.tsx';
import { hashOf } from '../route.ts';

const LATEST = 3;

/** The chosen person at a glance: who brought them, and their latest moments. Only where there is room for it. */
export function DetailPane({ row }: { row: PersonRow }) {
  const { person } = row;
  const page = useLive((db) => findPersonPage(db, person.id), `pane ${person.id}`).value;
  const latest = useLive(
    (db) => listMoments(db, { personId: person.id, offset: 0, limit: LATEST }),
    `pane-moments ${person.id}`,
  ).value;
  const since = new Date(person.createdAt).toLocaleDateString(t('locale_tag'), { month: 'short', year: 'numeric' });
  const { metThrough } = page ?? {};
  return (
    <section class="pane" aria-label={person.name}>
      <header>
        <h2 dir="auto">
          <a href={hashOf({ screen: 'person', id: person.id })}>{person.name}</a>
        </h2>
        <span class="hint">
          {metThrough?.name ? t('network_met_through', metThrough.name, since) : t('network_since', since)}
        </span>
      </header>
      <TieEvidence row={row} />
      {latest?.total === 0 && <p class="hint">{t('person_no_moments')}</p>}
      {latest && latest.total > 0 && (
        <ul class="briefs">
          {latest.rows.map((moment) => (
            <li key={moment.moment.id}>
              <MomentBrief row={moment} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
