import type { ComponentChildren } from 'preact';
import { PersonLine } from '../components/person-line.tsx';
import { TimeAgo } from '../components/time-ago.tsx';
import type { PersonLine as PersonInNetwork } from '../domain/snapshot.ts';
import { t } from '../platform/i18n.ts';
import { WeftLink } from './weft-link.tsx';

/** People, the latest first, as far as the popup shows them; `all` leads to the rest. */
export function PeopleList({ people, more }: { people: readonly PersonInNetwork[]; more: boolean }) {
  if (people.length === 0) return <p class="nothing">{t('popup_no_people')}</p>;
  return (
    <>
      <ul class="rows">
        {people.map((person) => (
          <PersonItem key={person.id} person={person} />
        ))}
      </ul>
      {more && <ShowAll hash="#/network" />}
    </>
  );
}

/** One person as a row that opens their page. `name` and `line` where they are not plain text. */
export function PersonItem({
  person,
  name,
  line,
}: {
  person: PersonInNetwork;
  name?: ComponentChildren;
  line?: ComponentChildren;
}) {
  return (
    <li>
      <WeftLink class="row" row hash={`#/person/${person.id}`}>
        <PersonLine
          name={person.name}
          kind={person.kind}
          tie={person.tie}
          shown={name}
          end={<TimeAgo at={person.lastAt} />}
        >
          {line ?? person.line}
        </PersonLine>
      </WeftLink>
    </li>
  );
}

/** The link under a list that was cut short. */
export function ShowAll({ hash }: { hash: string }) {
  return (
    <p class="show-all">
      <WeftLink row class="button quiet" hash={hash}>
        {t('popup_search_all')}
      </WeftLink>
    </p>
  );
}
