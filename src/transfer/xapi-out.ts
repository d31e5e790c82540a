import { momentLine } from '../domain/moment-line.ts';
import type { ExportMoment, ExportSource, Pieces } from './exported.ts';

/** Verbs of the xAPI registry, by kind of moment. There is no standard verb for learning from a post: it was experienced. */
const VERBS = {
  learned: ['http://adlnet.gov/expapi/verbs/experienced', 'experienced'],
  gave: ['http://adlnet.gov/expapi/verbs/shared', 'shared'],
  asked: ['http://adlnet.gov/expapi/verbs/asked', 'asked'],
  met: ['http://adlnet.gov/expapi/verbs/interacted', 'interacted'],
} as const;
const PAGE = 'http://activitystrea.ms/schema/1.0/page';
const TAG = 'http://id.tincanapi.com/activity/tags/';

/**
 * xAPI 1.0.3 statements, one JSON array: the learning record. The person learned from is `context.instructor`, an agent
 * by account. `actor` names the user by an opaque id, as the specification asks where privacy matters.
 */
export async function* xapiStatements(source: ExportSource, actorId: string): Pieces {
  yield '[';
  let separator = '\n';
  for await (const one of source.moments()) {
    yield separator + JSON.stringify(statement(one, actorId));
    separator = ',\n';
  }
  yield '\n]\n';
}

function statement({ moment, people }: ExportMoment, actorId: string) {
  const [verb, display] = VERBS[moment.kind];
  const [first, ...others] = people.filter((one) => one.name);
  const response = moment.notes.map((note) => note.text).join('\n\n');
  const other = moment.tags.map((tag) => ({
    id: `${TAG}${encodeURIComponent(tag.toWellFormed())}`,
    definition: { type: 'http://id.tincanapi.com/activitytype/tag', name: { und: tag } },
  }));
  const agents = others.map(agentOf);
  return {
    id: moment.id,
    actor: { objectType: 'Agent', account: { homePage: 'https://weft.invalid/', name: actorId } },
    verb: { id: verb, display: { en: display } },
    object: {
      id: moment.source?.url ?? `urn:uuid:${moment.id}`,
      definition: {
        type: PAGE,
        name: { [languageOf(moment)]: moment.source?.title || moment.title || momentLine(moment) || moment.id },
      },
    },
    ...(response ? { result: { response } } : {}),
    context: {
      ...(first ? { instructor: agentOf(first) } : {}),
      ...(agents.length > 0 ? { team: { objectType: 'Group', member: agents } } : {}),
      contextActivities: {
        category: [
          {
            id: 'http://id.tincanapi.com/recipe/bookmarklet/base/1',
            definition: { type: 'http://id.tincanapi.com/activitytype/recipe' },
          },
        ],
        ...(other.length > 0 ? { other } : {}),
      },
    },
    timestamp: new Date(moment.happenedAt).toISOString(),
  };
}

/** A page may claim any language; a learning record store refuses what is no tag of RFC 5646. */
function languageOf({ source }: ExportMoment['moment']): string {
  const said = source?.lang?.replaceAll('_', '-') ?? '';
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(said) ? said : 'und';
}

function agentOf(one: ExportMoment['people'][number]) {
  const homePage = one.profile?.url ? `${new URL(one.profile.url).origin}/` : 'https://weft.invalid/';
  const name = one.profile?.stableId ?? one.profile?.handles[0]?.handle ?? one.id;
  return { objectType: 'Agent', name: one.name, account: { homePage, name } };
}
