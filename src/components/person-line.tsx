import type { ComponentChildren } from 'preact';
import type { Tie } from '../domain/tie.ts';
import { t } from '../platform/i18n.ts';
import { Avatar } from './avatar.tsx';
import { TieMark } from './tie-mark.tsx';

type PersonLineProps = {
  /** Absent or empty = removed or never named: the line says so. */
  name: string | undefined;
  kind?: 'person' | 'organisation';
  /** Draws the tie mark; `none` draws no mark at all (somebody who is not in the network). An organisation has no tie to mark. */
  tie?: Tie | 'none' | undefined;
  /** The name where it is not plain text (a search hit with its match marked). */
  shown?: ComponentChildren;
  /** The second line. */
  children?: ComponentChildren;
  /** At the end of the first line: a time, a chip. */
  end?: ComponentChildren;
  size?: number;
};

/** Somebody in one line or two: initials, name, tie mark, and what is to be said of them. Belongs inside a link, button or row. */
export function PersonLine({ name, kind = 'person', tie, shown, children, end, size = 36 }: PersonLineProps) {
  const said = name || t('person_unnamed');
  return (
    <span class="person-line">
      <Avatar name={said} kind={kind} size={size} />
      <span class="person-text">
        <span class="person-first">
          <bdi class="person-name">{shown ?? said}</bdi>
          {tie !== 'none' && (tie || kind === 'person') && <TieMark tie={tie} />}
        </span>
        {children && (
          <span class="person-second" dir="auto">
            {children}
          </span>
        )}
      </span>
      {end && <span class="person-end">{end}</span>}
    </span>
  );
}
