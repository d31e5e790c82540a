import { useId } from 'preact/hooks';
import { TIES, type Tie } from '../domain/tie.ts';
import { type MessageKey, t } from '../platform/i18n.ts';
import { TieMark } from './tie-mark.tsx';

/** A tie in one or two words, as a choice. */
export const TIE_WORDS: Readonly<Record<Tie, MessageKey>> = {
  strong: 'tie_strong_short',
  weak: 'tie_weak_short',
  'very-weak': 'tie_very_weak_short',
};

/** How strong the tie is, in bars and words. Choosing the chosen one again takes it away: a tie may stay unsaid. */
export function TieField({
  tie,
  onTie,
  label = t('field_tie'),
}: {
  tie: Tie | undefined;
  onTie(tie: Tie | undefined): void;
  label?: string;
}) {
  const name = useId();
  return (
    <fieldset class="tie-field">
      <legend class="label">{label}</legend>
      {TIES.map((choice) => (
        <label class={choice === tie ? 'chip chosen' : 'chip'} key={choice}>
          <input
            type="radio"
            class="visually-hidden"
            name={name}
            checked={choice === tie}
            onClick={() => onTie(choice === tie ? undefined : choice)}
          />
          <span aria-hidden="true">
            <TieMark tie={choice} />
          </span>
          {t(TIE_WORDS[choice])}
        </label>
      ))}
    </fieldset>
  );
}
