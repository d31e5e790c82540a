import type { ComponentChildren } from 'preact';
import { PersonLine } from '../../components/person-line.tsx';
import type { PersonRow } from '../../storage/rows.ts';
import { hashOf } from '../route.ts';
import { Cell } from './grid.tsx';

/** The cell of a list that says who: their name leads to their page. `mark` stands before it, `children` under it. */
export function PersonCell({
  person: { id, name, kind, tie },
  mark,
  children,
}: {
  person: PersonRow['person'];
  mark?: ComponentChildren;
  children: ComponentChildren;
}) {
  return (
    <Cell class="cell-person">
      {mark}
      <PersonLine
        name={name}
        kind={kind}
        tie={tie}
        shown={
          <a href={hashOf({ screen: 'person', id })} tabIndex={-1}>
            {name}
          </a>
        }
      >
        {children}
      </PersonLine>
    </Cell>
  );
}
