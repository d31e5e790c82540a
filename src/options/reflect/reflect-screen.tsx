import { useState } from 'preact/hooks';
import { dayOf, startOfDay } from '../../domain/day.ts';
import {
  type Prompt,
  QUARTER_PROMPTS,
  type Reflection,
  type ReflectionKind,
  reflectionId,
  WEEK_PROMPTS,
} from '../../domain/reflection.ts';
import { nextWeek, quarterStart, weekStart } from '../../domain/when.ts';
import { t } from '../../platform/i18n.ts';
import { counts, listReflections, readSpan } from '../../storage/queries.ts';
import { useLate, useLive } from '../live.ts';
import { ReviewNav } from '../review/review-nav.tsx';
import { hashOf, type ReflectFilter } from '../route.ts';
import { useHeading } from '../router.ts';
import { Beside } from './beside.tsx';
import { History } from './history.tsx';
import { quarterText, weekText } from './reflect-words.ts';
import { Sheet } from './sheet.tsx';

/** Five minutes with one week, and once a quarter with the network itself. */
export function ReflectScreen({ filter }: { filter: ReflectFilter }) {
  const heading = useHeading(t('reflect_title'));
  const thisWeek = weekStart(Date.now());
  const asked = filter.week === undefined ? undefined : startOfDay(filter.week);
  const from = asked === undefined ? thisWeek : Math.min(weekStart(asked), thisWeek);
  const { value, failure } = useLive(listReflections, 'reflections');
  const late = useLate(!value && !failure);
  const of = (kind: ReflectionKind, at: number) => value?.find(({ id }) => id === reflectionId(kind, at));
  const quarter = quarterStart(from);
  return (
    <div class="screen reflect" aria-busy={!value && !failure}>
      <header class="screen-head">
        <h1 ref={heading} tabIndex={-1}>
          {t('reflect_title')}
        </h1>
        <ReviewNav here="reflect" />
      </header>
      <div class="section-head reflect-when">
        <p>
          <strong>{weekText(from)}</strong> <span class="hint">{t('reflect_five_minutes')}</span>
        </p>
        <nav aria-label={t('reflect_weeks')}>
          <a
            class="button quiet small"
            href={hashOf({ screen: 'reflect', filter: { week: dayOf(weekStart(from - 1)) } })}
          >
            {t('reflect_week_before')}
          </a>
          {from < thisWeek && (
            <a class="button quiet small" href={hashOf({ screen: 'reflect', filter: laterWeek(from, thisWeek) })}>
              {t('reflect_week_after')}
            </a>
          )}
        </nav>
      </div>
      {late && <p class="hint">{t('shell_loading')}</p>}
      {value && (
        <>
          <Time
            key={`week ${from}`}
            kind="week"
            from={from}
            to={nextWeek(from)}
            prompts={WEEK_PROMPTS}
            saved={of('week', from)}
          />
          <Quarter key={`quarter ${quarter}`} from={quarter} saved={of('quarter', quarter)} />
          <History reflections={value.filter(({ kind }) => kind !== 'stage')} />
        </>
      )}
    </div>
  );
}

/** The three further questions: open until they are answered for this quarter. */
function Quarter({ from, saved }: { from: number; saved: Reflection | undefined }) {
  const [isOpen, setOpen] = useState(!saved);
  const begun = new Date(from);
  const to = new Date(begun.getFullYear(), begun.getMonth() + 3, 1).getTime();
  return (
    <details class="reflect-quarter" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2 class="quarter-title">{t('reflect_quarter')}</h2> <span class="hint quarter-time">{quarterText(from)}</span>
      </summary>
      {isOpen && <Time kind="quarter" from={from} to={to} prompts={QUARTER_PROMPTS} saved={saved} />}
    </details>
  );
}

function Time({
  kind,
  from,
  to,
  prompts,
  saved,
}: {
  kind: ReflectionKind;
  from: number;
  to: number;
  prompts: readonly Prompt[];
  saved: Reflection | undefined;
}) {
  const { value: span } = useLive((db) => readSpan(db, from, to), `span ${from} ${to}`);
  const { value: all } = useLive(counts, 'counts');
  return (
    <Sheet
      kind={kind}
      from={from}
      prompts={prompts}
      saved={saved}
      beside={(prompt) => span && <Beside prompt={prompt} span={span} counts={all} />}
    />
  );
}

/** The week after; this one has the plain address. */
function laterWeek(from: number, thisWeek: number): ReflectFilter {
  const next = nextWeek(from);
  return next >= thisWeek ? {} : { week: dayOf(next) };
}
