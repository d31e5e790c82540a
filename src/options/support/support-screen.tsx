import { EmptyState } from '../../components/empty-state.tsx';
import { numberText } from '../../components/number-text.ts';
import { PersonLine } from '../../components/person-line.tsx';
import { role } from '../../domain/person.ts';
import { coverage } from '../../domain/support.ts';
import { t } from '../../platform/i18n.ts';
import { readSupport } from '../../storage/queries.ts';
import type { Page, PersonRow } from '../../storage/rows.ts';
import { useLate, useLive } from '../live.ts';
import { ROLE_WORDS } from '../person/role-words.ts';
import { hashOf } from '../route.ts';
import { useHeading } from '../router.ts';
import { BenefitTable } from './benefit-table.tsx';

/** The support network: which role has somebody and which nobody, and what these people give. */
export function SupportScreen() {
  const heading = useHeading(t('support_title'));
  const page = useLive(readSupport, 'support').value;
  const late = useLate(!page);
  return (
    <div class="screen support">
      <p class="back">
        <a href={hashOf({ screen: 'network', filter: {} })}>{t('network_title')}</a>
      </p>
      <header class="screen-head">
        <h1 ref={heading} tabIndex={-1}>
          {t('support_title')}
        </h1>
        {page && page.total > 0 && (
          <a class="button" href={hashOf({ screen: 'network', filter: { support: 'yes' } })}>
            {t('support_list')}
          </a>
        )}
      </header>
      {late && <p class="hint">{t('shell_loading')}</p>}
      {page?.total === 0 && (
        <EmptyState
          text={t('support_empty')}
          action={{ label: t('merge_back'), href: hashOf({ screen: 'network', filter: {} }) }}
        />
      )}
      {page && page.total > 0 && <Found page={page} />}
    </div>
  );
}

function Found({ page: { rows, total } }: { page: Page<PersonRow> }) {
  const cover = coverage(
    rows.map(({ person, stats }) => ({ id: person.id, roles: person.roles, benefits: stats.benefits ?? {} })),
  );
  const gaps = cover.gaps.map((one) => t(ROLE_WORDS[one]));
  const without = rows.filter(({ person }) => person.roles.length === 0);
  return (
    <>
      <p class="hint screen-intro">{t('support_intro')}</p>
      {rows.length < total && <p class="hint">{t('support_first', numberText(rows.length))}</p>}
      <section class="card" aria-labelledby="support-roles">
        <h2 id="support-roles">{t('support_roles')}</h2>
        <p class={gaps.length > 0 ? 'support-gaps' : 'hint'}>
          {gaps.length > 0 ? t('support_gaps', gaps.join(', ')) : t('support_gaps_none')}
        </p>
        <dl class="support-roles">
          {role.options.map((one) => {
            const people = rows.filter(({ person }) => cover.byRole.get(one)?.includes(person.id));
            return (
              <div key={one} class={people.length > 0 ? '' : 'gap'}>
                <dt>{t(ROLE_WORDS[one])}</dt>
                <dd>
                  {people.length > 0 ? <People rows={people} /> : <span class="hint">{t('support_nobody')}</span>}
                </dd>
              </div>
            );
          })}
          {without.length > 0 && (
            <div>
              <dt>{t('support_no_role')}</dt>
              <dd>
                <People rows={without} />
              </dd>
            </div>
          )}
        </dl>
      </section>
      <BenefitTable rows={rows} cover={cover} />
    </>
  );
}

function People({ rows }: { rows: readonly PersonRow[] }) {
  return (
    <ul class="plain support-people">
      {rows.map(({ person }) => (
        <li key={person.id}>
          <PersonLine
            name={person.name}
            kind={person.kind}
            tie={person.tie}
            size={24}
            shown={<a href={hashOf({ screen: 'person', id: person.id })}>{person.name}</a>}
          />
        </li>
      ))}
    </ul>
  );
}
