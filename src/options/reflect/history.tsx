import { useState } from 'preact/hooks';
import { onFirstClick } from '../../components/first-click.ts';
import { dayOf } from '../../domain/day.ts';
import { oneLine } from '../../domain/moment-line.ts';
import { type Reflection, sameDate } from '../../domain/reflection.ts';
import { nextWeek } from '../../domain/when.ts';
import { call } from '../../messages/client.ts';
import { t } from '../../platform/i18n.ts';
import { act } from '../act.ts';
import { hashOf } from '../route.ts';
import { promptText, timeText } from './reflect-words.ts';

const PAGE = 20;

/** What was written before, to read, to change, and to take away. */
export function History({ reflections }: { reflections: readonly Reflection[] }) {
  const [shown, setShown] = useState(PAGE);
  if (reflections.length === 0) return null;
  return (
    <section class="reflect-history" aria-labelledby="reflect-history">
      <h2 id="reflect-history" class="history-title">
        {t('reflect_history')}
      </h2>
      <ul class="plain">
        {reflections.slice(0, shown).map((reflection) => (
          <Past key={reflection.id} reflection={reflection} />
        ))}
      </ul>
      {reflections.length > shown && (
        <button type="button" class="button" onClick={() => setShown(shown + PAGE)}>
          {t('reflect_show_more')}
        </button>
      )}
    </section>
  );
}

function Past({ reflection }: { reflection: Reflection }) {
  const { id, answers } = reflection;
  const time = timeText(reflection);
  return (
    <li class="card past">
      <details>
        <summary>
          <span class="past-time">{time}</span>{' '}
          <span class="past-line" dir="auto">
            {oneLine(answers[0]?.text ?? '')}
          </span>
        </summary>
        <dl>
          {answers.map(({ prompt, text }) => (
            <div key={prompt}>
              <dt>{promptText(prompt)}</dt>
              <dd dir="auto">{text}</dd>
            </div>
          ))}
        </dl>
        <p class="buttons">
          <a
            class="button small"
            href={hashOf({ screen: 'reflect', filter: { week: weekOf(reflection) } })}
            aria-label={t('reflect_change_named', time)}
          >
            {t('reflect_change')}
          </a>
          <button
            type="button"
            class="button quiet danger small"
            aria-label={t('reflect_remove_named', time)}
            onClick={onFirstClick(() => act(t('reflect_removed'), call('reflection.remove', { id })))}
          >
            {t('reflect_remove')}
          </button>
        </p>
      </details>
    </li>
  );
}

/** The week on whose page a reflection is changed; for a quarter its first whole one. */
function weekOf({ kind, from }: Reflection): string {
  const date = sameDate(from);
  return dayOf(kind === 'week' ? date : nextWeek(date - 1));
}
