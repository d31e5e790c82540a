import { useEffect } from 'preact/hooks';
import { EmptyState } from '../../components/empty-state.tsx';
import { onFirstClick } from '../../components/first-click.ts';
import type { Person } from '../../domain/person.ts';
import type { Edit } from '../../domain/set-change.ts';
import { call } from '../../messages/client.ts';
import { t } from '../../platform/i18n.ts';
import { findPersonPage } from '../../storage/queries.ts';
import { act } from '../act.ts';
import { BroughtPeople, PassedOn } from '../amplifiers/brought.tsx';
import { PersonGive } from '../give/person-give.tsx';
import { useLate, useLive } from '../live.ts';
import { MaybeSame, SamePerson } from '../merge/same-person.tsx';
import { hashOf } from '../route.ts';
import { go, useHeading } from '../router.ts';
import { PersonTouch } from '../touch/person-touch.tsx';
import { PersonFacts } from './person-facts.tsx';
import { PersonGroups } from './person-groups.tsx';
import { PersonHead } from './person-head.tsx';
import { PersonMoments } from './person-moments.tsx';
import { PersonStory } from './person-story.tsx';
import { Profiles } from './profiles.tsx';

/**
 * Everything about one person, each field editable where it stands. Somebody who was merged is shown as whom they are
 * now; where nobody is, the page says so and leads back.
 */
export function PersonScreen({ id }: { id: string }) {
  const {
    value: page,
    fresh,
    failure,
  } = useLive((db) => findPersonPage(db, id).then((found) => ({ found })), `person ${id}`);
  const late = useLate(!page && !failure);
  const now = page?.found?.person.id;
  // Somebody who was merged is met under whom they are now.
  useEffect(() => {
    if (now !== undefined && now !== id) go({ screen: 'person', id: now }, 'replace');
  }, [now, id]);
  if (!page) return <Waiting late={late} />;
  if (!page.found) return <Gone fresh={fresh} />;
  const { found } = page;
  const { person } = found;
  const save = (patch: Edit<Person>) => act(t('shell_saved'), call('person.update', { id, patch }));
  const remove = async () => {
    const result = await act(t('person_removed_done', person.name), call('person.remove', { id }));
    if (result.ok) go({ screen: 'network', filter: {} });
  };
  return (
    <div class="screen person">
      <p class="back">
        <a href={hashOf({ screen: 'network', filter: {} })}>{t('network_title')}</a>
      </p>
      <PersonHead page={found} save={save} />
      <div class="person-columns">
        <div class="person-side">
          <MaybeSame id={person.id} />
          <PersonFacts page={found} save={save} />
          <PersonGroups id={id} name={person.name} />
          <PersonTouch page={found} save={save} />
          <Profiles page={found} />
          <SamePerson page={found} />
          <p class="person-end-actions">
            <button type="button" class="button quiet danger" onClick={onFirstClick(remove)}>
              {t('person_remove')}
            </button>
            <span class="hint">{t('person_remove_hint')}</span>
          </p>
        </div>
        <div class="person-main">
          <PersonGive page={found} />
          <PersonStory page={found} />
          <Brought id={id} />
          <PersonMoments id={id} />
        </div>
      </div>
    </div>
  );
}

/** Who and what they brought. */
function Brought({ id }: { id: string }) {
  return (
    <div class="brought-both">
      <BroughtPeople id={id} title={t('person_brought')} />
      <PassedOn id={id} title={t('person_passed')} />
    </div>
  );
}

function Waiting({ late }: { late: boolean }) {
  const heading = useHeading('');
  return (
    <div class="screen" aria-busy="true">
      <h1 ref={heading} tabIndex={-1} class="visually-hidden">
        {t('network_person')}
      </h1>
      {late && <p class="hint">{t('shell_loading')}</p>}
    </div>
  );
}

function Gone({ fresh }: { fresh: boolean }) {
  const heading = useHeading(t('person_gone_title'));
  if (!fresh) return null;
  return (
    <div class="screen">
      <h1 ref={heading} tabIndex={-1}>
        {t('person_gone_title')}
      </h1>
      <EmptyState
        text={t('person_gone')}
        action={{ label: t('person_gone_back'), href: hashOf({ screen: 'network', filter: {} }) }}
      />
    </div>
  );
}
