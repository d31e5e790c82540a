import { BENEFIT_WORDS } from '../../components/benefit-words.ts';
import { OCCASIONS } from '../../components/occasion-words.ts';
import { BENEFITS, momentKind, occasion } from '../../domain/moment.ts';
import { t } from '../../platform/i18n.ts';
import { findPersonPage, listSites, listTags } from '../../storage/queries.ts';
import { siteName } from '../add-person/read-address.ts';
import { Choice } from '../list/choice.tsx';
import { useLive } from '../live.ts';
import { type MomentsFilter, present } from '../route.ts';
import { go } from '../router.ts';
import { KIND_WORDS } from './moment-words.ts';

/** Kind, benefit, tag, site and person of the moments that are listed. */
export function MomentsFilters({ filter }: { filter: MomentsFilter }) {
  const tags = useLive((db) => listTags(db, 200), 'tags').value ?? [];
  const sites = useLive(listSites, 'sites').value ?? [];
  const choose = (change: { [F in keyof MomentsFilter]?: MomentsFilter[F] | undefined }) =>
    go({ screen: 'moments', filter: present({ ...filter, ...change }) });
  return (
    <div class="filters">
      <div class="choices">
        <Choice
          label={t('moments_kind')}
          any={t('moments_any_kind')}
          value={filter.occasion ?? filter.kind}
          options={[
            ...momentKind.options.map((kind) => [kind, t(KIND_WORDS[kind])] as const),
            ...occasion.options.map((one) => [one, t(OCCASIONS[one].words)] as const),
          ]}
          onChoose={(what) =>
            choose({
              kind: momentKind.options.find((one) => one === what),
              occasion: occasion.options.find((one) => one === what),
            })
          }
        />
        <Choice
          label={t('moments_benefit')}
          any={t('moments_any_benefit')}
          value={filter.benefit}
          options={BENEFITS.map((benefit) => [benefit, t(BENEFIT_WORDS[benefit])])}
          onChoose={(benefit) => choose({ benefit: BENEFITS.find((one) => one === benefit) })}
        />
        {(tags.length > 0 || filter.tag) && (
          <Choice
            label={t('filter_tag')}
            any={t('filter_any_tag')}
            value={filter.tag}
            options={tags.map(({ name }) => [name, name])}
            onChoose={(tag) => choose({ tag })}
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
        {filter.person && <PersonChip id={filter.person} onRemove={() => choose({ person: undefined })} />}
      </div>
    </div>
  );
}

function PersonChip({ id, onRemove }: { id: string; onRemove(): void }) {
  const name = useLive((db) => findPersonPage(db, id), `chip ${id}`).value?.person.name ?? t('person_removed');
  return (
    <span class="chip chosen with-remove">
      <bdi>{name}</bdi>
      <button type="button" class="chip-remove" aria-label={t('filter_person_remove', name)} onClick={onRemove}>
        ×
      </button>
    </span>
  );
}
