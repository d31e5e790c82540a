import type { Relation, Role } from '../../domain/person.ts';
import type { MessageKey } from '../../platform/i18n.ts';

/** What a person is for the user. */
export const ROLE_WORDS: Readonly<Record<Role, MessageKey>> = {
  mentor: 'role_mentor',
  'critical-friend': 'role_critical_friend',
  peer: 'role_peer',
  expert: 'role_expert',
  connector: 'role_connector',
  cheerleader: 'role_cheerleader',
  'sounding-board': 'role_sounding_board',
};

/** How the user knows them. */
export const RELATION_WORDS: Readonly<Record<Relation, MessageKey>> = {
  peer: 'relation_peer',
  'co-worker': 'relation_co_worker',
  manager: 'relation_manager',
  expert: 'relation_expert',
  client: 'relation_client',
  other: 'relation_other',
};
