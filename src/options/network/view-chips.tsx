import { t } from '../../platform/i18n.ts';
import { type NetworkFilter, present } from '../route.ts';
import { go } from '../router.ts';

/** The map beside the list, or the list alone. Shown where there is room for both. */
export function ViewChips({ filter }: { filter: NetworkFilter }) {
  return (
    <fieldset class="chips view-chips">
      <legend class="visually-hidden">{t('network_view')}</legend>
      {([undefined, 'list'] as const).map((view) => (
        <button
          key={view ?? 'map'}
          type="button"
          class="chip"
          aria-pressed={filter.view === view}
          onClick={() => go({ screen: 'network', filter: present({ ...filter, view }) })}
        >
          {t(view ? 'network_view_list' : 'network_view_map')}
        </button>
      ))}
    </fieldset>
  );
}
