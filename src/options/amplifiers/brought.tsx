import { useState } from 'preact/hooks';
import { numberText } from '../../components/number-text.ts';
import { PersonLine } from '../../components/person-line.tsx';
import { t } from '../../platform/i18n.ts';
import { listBroughtPeople, listPassedOn } from '../../storage/queries.ts';
import { useLive } from '../live.ts';
import { MomentBrief } from '../moments/moment-brief.tsx';
import { hashOf } from '../route.ts';

const FEW = 5;
const MANY = 500;

/** Whom somebody brought; nothing where it is nobody. */
export function BroughtPeople({ id, title }: { id: string; title: string }) {
  const [limit, setLimit] = useState(FEW);
  const page = useLive((db) => listBroughtPeople(db, id, limit), `brought ${id} ${limit}`, true).value;
  if (!page || page.total === 0) return null;
  return (
    <section class="brought">
      <h2 dir="auto">{title}</h2>
      <ul class="plain brought-people">
        {page.rows.map(({ person }) => (
          <li key={person.id}>
            <PersonLine
              name={person.name}
              kind={person.kind}
              tie={person.tie}
              size={24}
              shown={<a href={hashOf({ screen: 'person', id: person.id })}>{person.name}</a>}
            />
          </li>
        ))}
      </ul>
      {limit === FEW && page.total > FEW && (
        <button type="button" class="button small quiet" onClick={() => setLimit(MANY)}>
          {t('amplifiers_more', numberText(page.total))}
        </button>
      )}
    </section>
  );
}

/** What came by way of somebody; nothing where nothing did. */
export function PassedOn({ id, title }: { id: string; title: string }) {
  const [limit, setLimit] = useState(FEW);
  const page = useLive((db) => listPassedOn(db, id, limit), `passed-on ${id} ${limit}`, true).value;
  if (!page || page.total === 0) return null;
  return (
    <section class="brought">
      <h2 dir="auto">{title}</h2>
      <ul class="briefs">
        {page.rows.map((row) => (
          <li key={row.moment.id}>
            <MomentBrief row={row} who />
          </li>
        ))}
      </ul>
      {limit === FEW && page.total > FEW && (
        <button type="button" class="button small quiet" onClick={() => setLimit(MANY)}>
          {t('amplifiers_more', numberText(page.total))}
        </button>
      )}
    </section>
  );
}
