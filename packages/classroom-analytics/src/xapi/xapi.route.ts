import { type HostRoute, INGEST_SCHEMA } from '@tessera/module-kit';
import { OWN } from './vocabulary.js';
import { VERSION_HEADER } from './xapi-version.js';

/** A student joins a group, as a platform tells it. */
const joined = {
  id: '8f7c6f4e-0c6b-4d7e-9a3c-2b1f0e9d8c7b',
  actor: { account: { homePage: 'https://school.example', name: 'p-4711' } },
  verb: { id: 'http://activitystrea.ms/schema/1.0/join' },
  object: {
    id: 'https://school.example/groups/grp_0042_1',
    definition: { type: 'http://activitystrea.ms/schema/1.0/group' },
  },
  context: {
    contextActivities: { parent: [{ id: 'https://school.example/sessions/ses_0042' }] },
    platform: 'tablet-12',
    extensions: { [`${OWN}sequence`]: 17, [`${OWN}member_count`]: 4 },
  },
  timestamp: '2026-03-29T08:15:30Z',
};

/** What OpenAPI tells of the route. */
export const xapiRoute: HostRoute = {
  id: 'classroom_xapi_statements',
  tag: 'classroom',
  summary: 'Takes statements of xAPI about sessions',
  description:
    'One statement or a list of them; verbs of sessions become events, others are refused one by one and never lose the good ones. 200 with their ids where all are in, else 207, or 422 where none is. A statement that is sent again is a duplicate. Persons are known by `account.name` alone: contact data is refused. Roles: service_role, admin.',
  headers: { [VERSION_HEADER]: { description: 'Version of xAPI that is spoken: 1.0.x or 2.0.x', example: '1.0.3' } },
  body: {
    description: 'A statement, or a list of up to 10,000',
    schema: {
      anyOf: [
        { type: 'object', required: ['actor', 'verb', 'object'] },
        { type: 'array', items: { type: 'object', required: ['actor', 'verb', 'object'] } },
      ],
    },
    example: [joined],
  },
  data: {
    type: 'array',
    items: { type: 'string', format: 'uuid' },
    description: 'Ids of the statements, in their order',
  },
  example: [joined.id],
  bare: true,
  partlyData: INGEST_SCHEMA,
  partly: {
    accepted: 1,
    duplicates: 0,
    errors: [
      {
        index: 1,
        id: null,
        code: 'contact_data',
        detail: 'actor.mbox: is not taken: a person is known by account.name, a code, alone',
      },
    ],
  },
  problems: [400, 401, 403, 413, 415, 422, 429, 503],
};
