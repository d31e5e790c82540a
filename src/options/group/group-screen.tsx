import { useState } from 'preact/hooks';
import { EmptyState } from '../../components/empty-state.tsx';
import { onFirstClick } from '../../components/first-click.ts';
import { type Group, isArchived } from '../../domain/group.ts';
import type { Result } from '../../domain/result.ts';
import type { Edit } from '../../domain/set-change.ts';
import { call } from '../../messages/client.ts';
import { t } from '../../platform/i18n.ts';
import { findGroup } from '../../storage/queries.ts';
import { act } from '../act.ts';
import { useLate, useLive } from '../live.ts';
import { hashOf } from '../route.ts';
import { go, useHeading } from '../router.ts';
import { ExportPeople } from './export-people.tsx';
import { GroupFacts } from './group-facts.tsx';
import { GroupHead } from './group-head.tsx';
import { GroupMembers } from './group-members.tsx';
import { GroupMoments } from './group-moments.tsx';

/** Changes fields of this group. */
export type SaveGroup = (patch: Edit<Group>) => Promise<Result<unknown>>;

/** One group: what for, who, until when, and what happened in it. */
export function GroupScreen({ id }: { id: string }) {
  const { value, failure } = useLive((db) => findGroup(db, id).then((found) => ({ found })), `group ${id}`);
  const late = useLate(!value && !failure);
  const [now] = useState(() => Date.now());
  if (!value?.found) return <Missing gone={Boolean(value)} late={late} />;
  const { group } = value.found;
  const archived = isArchived(group, now);
  const save: SaveGroup = (patch) => act(t('shell_saved'), call('group.update', { id, patch }));
  const putAway = () => act(t('group_put_away_done'), call('group.update', { id, patch: { archivedAt: Date.now() } }));
  // A group whose day has passed goes on without an end.
  const takeBack = () => {
    const over = group.endsAt !== undefined && group.endsAt <= Date.now();
    const patch = { archivedAt: null, ...(over && { endsAt: null }) };
    return act(t('group_taken_back'), call('group.update', { id, patch }));
  };
  const remove = async () => {
    const result = await act(t('group_removed_done', group.name), call('group.remove', { id }));
    if (result.ok) go({ screen: 'groups', filter: archived ? { archived: 'yes' } : {} });
  };
  return (
    <div class="screen group">
      <p class="back">
        <a href={hashOf({ screen: 'groups', filter: archived ? { archived: 'yes' } : {} })}>{t('groups_title')}</a>
      </p>
      <GroupHead page={value.found} archived={archived} save={save} />
      <div class="person-columns">
        <div class="person-side">
          <GroupFacts group={group} save={save} />
          <GroupMembers group={group} />
          {group.memberIds.length > 0 && <ExportPeople group={group} />}
          <p class="person-end-actions">
            <button type="button" class="button quiet" onClick={onFirstClick(archived ? takeBack : putAway)}>
              {archived ? t('group_take_back') : t('group_put_away')}
            </button>
            <button type="button" class="button quiet danger" onClick={onFirstClick(remove)}>
              {t('group_remove')}
            </button>
            <span class="hint">{t('group_remove_hint')}</span>
          </p>
        </div>
        <GroupMoments id={id} />
      </div>
    </div>
  );
}

function Missing({ gone, late }: { gone: boolean; late: boolean }) {
  const heading = useHeading(gone ? t('group_gone_title') : '');
  return (
    <div class="screen" aria-busy={!gone}>
      <h1 ref={heading} tabIndex={-1} class={gone ? '' : 'visually-hidden'}>
        {gone ? t('group_gone_title') : t('groups_title')}
      </h1>
      {late && <p class="hint">{t('shell_loading')}</p>}
      {gone && (
        <EmptyState
          text={t('group_gone')}
          action={{ label: t('group_gone_back'), href: hashOf({ screen: 'groups', filter: {} }) }}
        />
      )}
    </div>
  );
}
