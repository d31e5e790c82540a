import { numberText } from '../../components/number-text.ts';
import { role } from '../../domain/person.ts';
import { type MessageKey, t } from '../../platform/i18n.ts';
import { countSupport, listSites, listTags } from '../../storage/queries.ts';
import type { Counts } from '../../storage/rows.ts';
import { siteName } from '../add-person/read-address.ts';
import { Choice } from '../list/choice.tsx';
import { useLive } from '../live.ts';
import { ROLE_WORDS } from '../person/role-words.ts';
import { type NetworkFilter, present, SORTS } from '../route.ts';
import { go } from '../router.ts';
import { TouchChips } from '../touch/touch-chips.tsx';
import { useTouchQuery } from '../touch/use-touch-query.ts';
import { NetworkLinks } from './network-links.tsx';
import { chipsOf, type TieChip, withChip } from './network-query.ts';

const CHIPS: Readonly<Record<TieChip['id'], MessageKey>> = {
  all: 'network_chip_all',
  strong: 'network_chip_strong',
  weak: 'network_chip_weak',
  'very-weak': 'network_chip_very_weak',
  unset: 'network_chip_unset',
  organisations: 'network_chip_organisations',
};
const SORT_WORDS: Readonly<Record<(typeof SORTS)[number], MessageKey>> = {
  recent: 'network_sort_recent',
  name: 'network_sort_name',
  moments: 'network_sort_moments',
  added: 'network_sort_added',
};

/** Chips by tie, and the choices of tag, site and order. `isListed`: the rows are there, and what takes longer may be asked. */
export function NetworkFilters({
  filter,
  counts,
  isListed,
}: {
  filter: NetworkFilter;
  counts: Counts;
  isListed: boolean;
}) {
  const touching = useTouchQuery();
  const tags = useLive((db) => listTags(db, 200), 'tags').value ?? [];
  const sites = useLive(listSites, 'sites').value ?? [];
  const support = useLive(countSupport, 'count-support').value ?? 0;
  const choose = (change: { [F in keyof NetworkFilter]?: NetworkFilter[F] | undefined }) =>
    go({ screen: 'network', filter: present({ ...filter, ...change }) });
  return (
    <div class="filters">
      <fieldset class="chips">
        <legend class="visually-hidden">{t('network_by_tie')}</legend>
        {chipsOf(counts, filter).map(({ id, count, chosen }) => (
          <button
            key={id}
            type="button"
            class="chip"
            aria-pressed={chosen}
            onClick={() => go({ screen: 'network', filter: withChip(filter, id) })}
          >
            {t(CHIPS[id], numberText(count))}
          </button>
        ))}
        {(support > 0 || filter.support) && (
          <button
            type="button"
            class="chip"
            aria-pressed={filter.support === 'yes'}
            onClick={() => choose({ support: filter.support ? undefined : 'yes' })}
          >
            {t('network_chip_support', numberText(support))}
          </button>
        )}
      </fieldset>
      <TouchChips query={isListed ? touching : undefined} />
      <div class="choices">
        {(tags.length > 0 || filter.tag) && (
          <Choice
            label={t('filter_tag')}
            any={t('filter_any_tag')}
            value={filter.tag}
            options={tags.map(({ name }) => [name, name])}
            onChoose={(tag) => choose({ tag })}
          />
        )}
        {(support > 0 || filter.role) && (
          <Choice
            label={t('network_role')}
            any={t('network_any_role')}
            value={filter.role}
            options={role.options.map((one) => [one, t(ROLE_WORDS[one])])}
            onChoose={(chosen) => choose({ role: role.options.find((one) => one === chosen) })}
          />
        )}
        {(sites.length > 1 || filter.site) && (
          <Choice
            label={t('filter_site')}
            any={t('filter_any_site')}
            value={filter.site}
            options={sites.map(({ site }) => [site, siteName(site)])}
            onChoose={(site) => choose({ site })}
          />
        )}
        <Choice
          label={t('network_sort')}
          value={filter.sort ?? 'recent'}
          options={SORTS.map((sort) => [sort, t(SORT_WORDS[sort])])}
          onChoose={(sort) => choose({ sort: SORTS.find((one) => one === sort) ?? 'recent' })}
        />
        <NetworkLinks />
      </div>
    </div>
  );
}
