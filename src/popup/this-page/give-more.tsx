import { onFirstClick } from '../../components/first-click.ts';
import { GIVING_WORDS } from '../../components/giving-words.ts';
import { GIVINGS } from '../../domain/giving.ts';
import { t } from '../../platform/i18n.ts';
import type { GivingNow } from './use-give.ts';

/** The other ways of giving, each logged by one press. */
export function GiveMore({ giving }: { giving: GivingNow }) {
  return (
    <details class="more give-more">
      <summary>{t('popup_give_more')}</summary>
      <div class="give-chips">
        {GIVINGS.filter((one) => one !== 'thanks').map((one) => (
          <button key={one} type="button" class="chip" onClick={onFirstClick(() => giving.give(one))}>
            {t(GIVING_WORDS[one].label)}
          </button>
        ))}
      </div>
    </details>
  );
}
