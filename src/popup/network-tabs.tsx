import { useState } from 'preact/hooks';
import type { Snapshot } from '../domain/snapshot.ts';
import { t } from '../platform/i18n.ts';
import { usePainted } from './after-paint.ts';
import { MomentList } from './moment-list.tsx';
import { PeopleList } from './people-list.tsx';
import { Tabs } from './tabs.tsx';

/** Rows that fill the window, whatever stands above them. */
const FIRST_ROWS = 10;

/** People and moments. Organisations stand in the list of people, marked by their shape, but are not counted among them. */
export function NetworkTabs({ overview: { counts, people, moments } }: { overview: Snapshot }) {
  // Who has saved pages alone begins where something is.
  const [chosen, setChosen] = useState(people.length === 0 && moments.length > 0 ? 'moments' : 'people');
  // What stands below the fold would only delay the first paint.
  const rows = usePainted() ? Number.POSITIVE_INFINITY : FIRST_ROWS;
  const tabs = [
    {
      id: 'people',
      label: t('popup_people'),
      count: counts.people,
      panel: <PeopleList people={people.slice(0, rows)} more={counts.people + counts.organisations > people.length} />,
    },
    {
      id: 'moments',
      label: t('popup_moments'),
      count: counts.moments,
      panel: <MomentList moments={moments.slice(0, rows)} more={counts.moments > moments.length} />,
    },
  ];
  return <Tabs tabs={tabs} chosen={chosen} onChoose={setChosen} />;
}
