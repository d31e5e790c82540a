import type { ComponentChildren } from 'preact';
import { numberText } from '../../components/number-text.ts';
import { PersonLine } from '../../components/person-line.tsx';
import type { Prompt } from '../../domain/reflection.ts';
import { t } from '../../platform/i18n.ts';
import type { Span } from '../../storage/queries.ts';
import type { Counts, MomentRow } from '../../storage/rows.ts';
import { MomentBrief } from '../moments/moment-brief.tsx';
import { placeOf } from '../moments/moment-words.ts';
import { hashOf } from '../route.ts';

const SHOWN = 4;

/** What the record says of the time that a question is about, so that answering is easy. */
export function Beside({ prompt, span, counts }: { prompt: Prompt; span: Span; counts: Counts | undefined }) {
  const { latest, moments } = span;
  switch (prompt) {
    case 'learned':
      return <Moments rows={latest.filter(({ moment }) => moment.kind === 'learned')} count={moments.learned} />;
    case 'from-whom':
      return <People span={span} />;
    case 'helped':
      return <Moments rows={latest.filter(({ moment }) => moment.kind === 'gave')} count={moments.gave} />;
    case 'cool-moment':
      return <Moments rows={coolest(latest)} />;
    case 'next':
      return <NextSteps rows={latest} />;
    case 'network':
      return (
        <Figures>
          {counts && t('reflect_ties', counts.byTie.strong, counts.byTie.weak, counts.byTie['very-weak'])}
          {span.newPeople > 0 && t('reflect_new_people', numberText(span.newPeople))}
        </Figures>
      );
    case 'strategy':
      return (
        <Figures>
          {t('reflect_took_gave', numberText(moments.learned), numberText(moments.gave))}
          {t('reflect_asked_met', numberText(moments.asked), numberText(moments.met))}
        </Figures>
      );
    case 'time':
      return <Places rows={latest} />;
  }
}

function Nothing() {
  return <p class="hint">{t('reflect_nothing_noted')}</p>;
}

function Figures({ children }: { children: ComponentChildren }) {
  const said = [children].flat().filter(Boolean);
  if (said.length === 0) return <Nothing />;
  return (
    <ul class="plain reflect-figures">
      {said.map((one, nth) => (
        <li key={nth}>{one}</li>
      ))}
    </ul>
  );
}

function Moments({ rows, count = 0 }: { rows: readonly MomentRow[]; count?: number }) {
  if (rows.length === 0) return <Nothing />;
  const rest = count - Math.min(rows.length, SHOWN);
  return (
    <>
      <ul class="briefs">
        {rows.slice(0, SHOWN).map((row) => (
          <li key={row.moment.id}>
            <MomentBrief row={row} />
          </li>
        ))}
      </ul>
      {rest > 0 && <p class="hint">{t('reflect_more', numberText(rest))}</p>}
    </>
  );
}

/** Those met most often in the time, and how many are new. */
function People({ span: { latest, newPeople } }: { span: Span }) {
  const met = new Map<string, { person: MomentRow['people'][number]; times: number }>();
  for (const { people } of latest) {
    for (const person of people) {
      if (!person.name || person.kind === 'organisation') continue;
      met.set(person.id, { person, times: (met.get(person.id)?.times ?? 0) + 1 });
    }
  }
  const most = [...met.values()].sort((a, b) => b.times - a.times).slice(0, SHOWN);
  if (most.length === 0) return <Nothing />;
  return (
    <>
      <ul class="plain people">
        {most.map(({ person: { id, name, tie }, times }) => (
          <li key={id}>
            <PersonLine
              name={name}
              tie={tie}
              size={28}
              shown={<a href={hashOf({ screen: 'person', id })}>{name}</a>}
              end={numberText(times)}
            />
          </li>
        ))}
      </ul>
      {newPeople > 0 && <p class="hint">{t('reflect_new_people', numberText(newPeople))}</p>}
    </>
  );
}

function NextSteps({ rows }: { rows: readonly MomentRow[] }) {
  const steps = rows.filter(({ moment }) => moment.nextStep);
  if (steps.length === 0) return <Nothing />;
  return (
    <ul class="briefs">
      {steps.slice(0, SHOWN).map(({ moment: { id, nextStep } }) => (
        <li key={id}>
          <a class="next-step" href={hashOf({ screen: 'moment', id })} dir="auto">
            {nextStep}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Where the moments of the time come from, the most frequent first. */
function Places({ rows }: { rows: readonly MomentRow[] }) {
  const places = new Map<string, number>();
  for (const { moment } of rows) {
    const place = placeOf(moment);
    if (place) places.set(place, (places.get(place) ?? 0) + 1);
  }
  const most = [...places].sort((a, b) => b[1] - a[1]).slice(0, SHOWN);
  return <Figures>{most.map(([place, times]) => `${place}: ${numberText(times)}`)}</Figures>;
}

/** What was met for, and what inspired or challenged; else what the user wrote most about. */
function coolest(rows: readonly MomentRow[]): readonly MomentRow[] {
  const marked = rows.filter(
    ({ moment: { kind, benefit } }) => kind === 'met' || benefit === 'inspiration' || benefit === 'challenge',
  );
  if (marked.length > 0) return marked;
  const words = ({ moment }: MomentRow) => moment.notes.reduce((sum, { text }) => sum + text.length, 0);
  return rows.filter((row) => words(row) > 0).sort((a, b) => words(b) - words(a));
}
