import { numberText } from '../../components/number-text.ts';
import { t } from '../../platform/i18n.ts';
import { countSuggestions } from '../../storage/queries.ts';
import { useLive } from '../live.ts';
import { hashOf } from '../route.ts';

/** Ways from the list to what else is said of the network. */
export function NetworkLinks() {
  const suggestions = useLive(countSuggestions, 'count-suggestions').value ?? 0;
  return (
    <nav class="network-links" aria-label={t('network_more')}>
      <a href={hashOf({ screen: 'support' })}>{t('support_title')}</a>
      <a href={hashOf({ screen: 'amplifiers' })}>{t('amplifiers_title')}</a>
      {suggestions > 0 && <a href={hashOf({ screen: 'merge' })}>{t('merge_link', numberText(suggestions))}</a>}
    </nav>
  );
}
