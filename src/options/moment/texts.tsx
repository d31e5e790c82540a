import { useState } from 'preact/hooks';
import { onFirstClick } from '../../components/first-click.ts';
import { TimeAgo } from '../../components/time-ago.tsx';
import { useFocusKept } from '../../components/use-focus-kept.ts';
import { ok, type Result } from '../../domain/result.ts';
import { changedSet, type SetChange } from '../../domain/set-change.ts';
import { safeHttpUrl } from '../../domain/url.ts';
import { t } from '../../platform/i18n.ts';
import { EditText } from '../shell/edit-text.tsx';
import { OutLink } from '../shell/out-link.tsx';
import { type Item, withNew, withText } from './text-list.ts';

const WORDS = {
  notes: { title: 'moment_notes', one: 'moment_note', add: 'moment_note_add', remove: 'moment_note_remove' },
  quotes: { title: 'moment_quotes', one: 'moment_quote', add: 'moment_quote_add', remove: 'moment_quote_remove' },
} as const;

/** The notes or the quotes of a moment: each with its time, edited where it stands, and room for one more. */
export function Texts({
  kind,
  items,
  source,
  onChange,
}: {
  kind: keyof typeof WORDS;
  items: readonly Item[];
  /** Where quotes were taken from. */
  source?: string | undefined;
  onChange(change: SetChange<Item>): Promise<Result<unknown>>;
}) {
  const [adding, setAdding] = useState(false);
  const box = useFocusKept<HTMLElement>(adding, ':scope > button');
  const words = WORDS[kind];
  const change = (next: readonly Item[]) => onChange(changedSet(items, next));
  return (
    <section class={`texts ${kind}`} ref={box}>
      <h2>{t(words.title)}</h2>
      <ul class="plain">
        {items.map((item, place) => (
          <li key={`${item.at} ${place}`}>
            <EditText
              label={t(words.one)}
              bare
              long
              value={item.text}
              onSave={(text) => change(withText(items, item.at, place, text))}
            />
            <div class="text-foot hint">
              <TimeAgo at={item.at} />
              {item.fragment && source && (
                <OutLink href={placeIn(source, item.fragment)}>{t('moment_quote_place')}</OutLink>
              )}
              <button
                type="button"
                class="button quiet small"
                onClick={onFirstClick(() => change(withText(items, item.at, place, null)))}
              >
                {t(words.remove)}
              </button>
            </div>
          </li>
        ))}
      </ul>
      {adding ? (
        <EditText
          label={t(words.one)}
          bare
          long
          takesFocus
          value=""
          onSave={(text) => (text ? change(withNew(items, text, Date.now())) : Promise.resolve(ok(undefined)))}
          onDone={() => setAdding(false)}
        />
      ) : (
        <button type="button" class="button quiet small" onClick={() => setAdding(true)}>
          + {t(words.add)}
        </button>
      )}
    </section>
  );
}

/** The page at the words of a quote. */
function placeIn(source: string, fragment: string): string | undefined {
  return safeHttpUrl(`${source.split('#')[0]}${fragment.startsWith('#') ? fragment : `#${fragment}`}`);
}
