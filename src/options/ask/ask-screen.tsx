import { useState } from 'preact/hooks';
import { t } from '../../platform/i18n.ts';
import { findHelp } from '../../storage/queries.ts';
import { FilterField } from '../list/filter-field.tsx';
import { useLate, useLive } from '../live.ts';
import { MomentCard } from '../moments/moment-card.tsx';
import type { AskFilter } from '../route.ts';
import { go, useHeading } from '../router.ts';
import { AsksList } from './asks-list.tsx';
import { GoalsList } from './goals-list.tsx';
import { NewGoalDialog } from './new-goal-dialog.tsx';
import { PersonHelp } from './person-help.tsx';

const HELPERS = 10;

/** Who in my network can help? A need is typed; people are named with the reasons, and what the record already knows. */
export function AskScreen({ filter }: { filter: AskFilter }) {
  const heading = useHeading(t('ask_title'));
  const need = filter.text?.trim() ?? '';
  const [setting, setSetting] = useState(false);
  return (
    <div class="screen ask">
      <header class="screen-head">
        <h1 ref={heading} tabIndex={-1}>
          {t('ask_title')}
        </h1>
        <button type="button" class="button" onClick={() => setSetting(true)}>
          {t('goal_new')}
        </button>
      </header>
      <FilterField
        class="ask-field"
        label={t('ask_need')}
        hint={t('ask_need_hint')}
        value={filter.text}
        onText={(text) => go({ screen: 'ask', filter: { ...filter, text } }, 'replace')}
      />
      {need ? (
        <Answers need={need} filter={filter} />
      ) : (
        <div class="ask-columns">
          <GoalsList filter={filter} onNew={() => setSetting(true)} />
          <AsksList />
        </div>
      )}
      {setting && <NewGoalDialog title={need} onClose={() => setSetting(false)} />}
    </div>
  );
}

function Answers({ need, filter }: { need: string; filter: AskFilter }) {
  const [now] = useState(() => Date.now());
  const help = useLive((db) => findHelp(db, need, now, HELPERS), `ask ${need}`, true);
  const late = useLate(!help.value && !help.failure);
  if (!help.value) return late ? <p class="hint">{t('shell_loading')}</p> : null;
  const { people, moments } = help.value;
  if (people.length === 0 && moments.length === 0) return <p class="hint ask-none">{t('ask_nobody')}</p>;
  return (
    <div class="ask-columns">
      <section aria-labelledby="ask-people">
        <h2 id="ask-people">{t('ask_people')}</h2>
        {people.length === 0 && <p class="hint">{t('ask_no_people')}</p>}
        <ol class="plain helpers">
          {people.map((helper) => (
            <li key={helper.person.id}>
              <PersonHelp helper={helper} need={need} goalId={filter.goal} now={now} />
            </li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="ask-moments">
        <h2 id="ask-moments">{t('ask_moments')}</h2>
        {moments.length === 0 && <p class="hint">{t('ask_no_moments')}</p>}
        <ol class="moment-cards">
          {moments.map((row) => (
            <li key={row.moment.id}>
              <MomentCard row={row} />
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}
