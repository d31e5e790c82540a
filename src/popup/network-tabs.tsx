import { useEffect, useState } from 'preact/hooks';
import type { Snapshot } from '../domain/snapshot.ts';
import { t } from '../platform/i18n.ts';
import { afterPaint, usePainted } from './after-paint.ts';
import { MomentList } from './moment-list.tsx';
import { PeopleList } from './people-list.tsx';
import { RevisitList, revisitToday } from './revisit-list.tsx';
import { type Tab, Tabs } from './tabs.tsx';

/** Rows that fill the window, whatever stands above them. */
const FIRST_ROWS = 10;

/** People, moments, and what is due today. Organisations stand in the list of people, marked by their shape, but are not counted among them. */
export function NetworkTabs({ overview, perDay }: { overview: Snapshot; perDay: number }) {
  const { counts, people, moments } = overview;
  // Who has saved pages alone begins where something is.
  const [chosen, setChosen] = useState(people.length === 0 && moments.length > 0 ? 'moments' : 'people');
  // What stands below the fold would only delay the first paint.
  const rows = usePainted() ? Number.POSITIVE_INFINITY : FIRST_ROWS;
  const due = revisitToday(overview, perDay, Date.now());
  useEffect(() => afterPaint(quiet), []);
  const tabs: readonly Tab[] = [
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
    {
      id: 'revisit',
      label: t('popup_to_revisit'),
      ...(due.length > 0 && { count: due.length, due: true }),
      panel: <RevisitList moments={due} />,
    },
  ];
  return <Tabs tabs={tabs} chosen={chosen} onChoose={setChosen} />;
}

/** Who opens the popup sees what is due: the toolbar button need not say it any more. */
function quiet(): void {
  void import('./later.ts').then(({ quietReminder }) => quietReminder());
}
