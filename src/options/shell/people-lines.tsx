import { onFirstClick } from '../../components/first-click.ts';
import { PersonLine } from '../../components/person-line.tsx';
import type { Tie } from '../../domain/tie.ts';
import { type MessageKey, t } from '../../platform/i18n.ts';
import { hashOf } from '../route.ts';

/** Somebody in a list that people are taken out of. */
type Listed = {
  id: string;
  /** Absent = removed from the network. */
  name?: string | undefined;
  kind?: 'person' | 'organisation' | undefined;
  tie?: Tie | 'none' | undefined;
};

/** People whom one press takes out of a list; nothing where there is nobody. */
export function PeopleLines<P extends Listed>({
  people,
  removing,
  isLinked = true,
  onRemove,
}: {
  people: readonly P[];
  /** What the press does, for screen readers: gets the name. */
  removing: MessageKey;
  /** Do the names lead to their pages? Not out of a form. */
  isLinked?: boolean;
  onRemove(person: P): void;
}) {
  if (people.length === 0) return null;
  return (
    <ul class="plain people">
      {people.map((person) => {
        const { id, name, kind = 'person', tie } = person;
        return (
          <li key={id}>
            <PersonLine
              name={name ?? t('person_removed')}
              kind={kind}
              tie={name ? tie : 'none'}
              size={28}
              shown={name && isLinked && <a href={hashOf({ screen: 'person', id })}>{name}</a>}
            />
            <button
              type="button"
              class="button quiet square"
              aria-label={t(removing, name ?? t('person_removed'))}
              onClick={onFirstClick(() => onRemove(person))}
            >
              ×
            </button>
          </li>
        );
      })}
    </ul>
  );
}
