import { TIES, type Tie } from '../../domain/tie.ts';
import { suggestTie } from '../../domain/tie-signal.ts';
import { call } from '../../messages/client.ts';
import { type MessageKey, t } from '../../platform/i18n.ts';
import type { PersonRow } from '../../storage/rows.ts';
import { act } from '../act.ts';
import { signalOf, signalText } from './tie-words.ts';

const DISMISSED = 'tie:';
/** Nothing is ever suggested that is less than weak. */
const SUGGEST: Readonly<Record<Exclude<Tie, 'very-weak'>, { says: MessageKey; take: MessageKey }>> = {
  strong: { says: 'tie_suggest_strong', take: 'tie_suggest_take_strong' },
  weak: { says: 'tie_suggest_weak', take: 'tie_suggest_take_weak' },
};

/** The record's own view of a tie, in a sentence; and where it speaks for a closer one, a suggestion that can be sent away for good. */
export function TieEvidence({ row: { person, stats } }: { row: PersonRow }) {
  const signal = signalOf(stats, Date.now());
  const dismissed = person.dismissed ?? [];
  const gone = TIES.filter((tie) => dismissed.includes(DISMISSED + tie));
  // An organisation is a source: nothing is tied to it but by the user.
  const said = person.kind === 'person' ? suggestTie(person.tie, signal, gone) : undefined;
  const save = (words: string, patch: Parameters<typeof call<'person.update'>>[1]['patch']) =>
    void act(words, call('person.update', { id: person.id, patch }));
  return (
    <div class="tie-evidence">
      {/* Where nothing is recorded, the place of their moments says so. */}
      {signal.moments > 0 && <p class="hint">{signalText(signal)}</p>}
      {said && said !== 'very-weak' && (
        <div class="tie-suggest">
          <p class="hint">{t(SUGGEST[said].says)}</p>
          <button type="button" class="button small" onClick={() => save(t('tie_suggest_done'), { tie: said })}>
            {t(SUGGEST[said].take)}
          </button>
          <button
            type="button"
            class="button quiet small"
            onClick={() => save(t('tie_suggest_dismissed'), { dismissed: { add: [DISMISSED + said], remove: [] } })}
          >
            {t('tie_suggest_dismiss')}
          </button>
        </div>
      )}
    </div>
  );
}
