import { type HostRoute, INGEST_EXAMPLE, INGEST_PARTLY, INGEST_SCHEMA, itemSchema } from '@tessera/module-kit';
import { userActivity } from '../workspace.sources.js';
import { workspaceTenant } from '../workspace.tenant.js';

const { properties, ...item } = itemSchema(userActivity, workspaceTenant);

/** What OpenAPI tells of the route. */
export const ownActivityRoute: HostRoute = {
  id: 'workspace_me_activity_add',
  tag: 'workspace',
  summary: "Takes the caller's own activity",
  description:
    'Items of `events` with source user_activity, each in a workspace of the caller’s; `user_id` is the `sub` of the token and may be left out. Idempotent by id. 200 if all went in, 207 if some, 422 if none, 404 if none is in a workspace of the caller’s. Role: authenticated.',
  body: {
    description: 'Up to 10,000 events',
    schema: {
      type: 'object',
      required: ['events'],
      properties: {
        events: {
          type: 'array',
          maxItems: 10_000,
          items: {
            ...item,
            required: ['id', 'workspace_id', 'event_type', 'created_at'],
            properties: { ...properties, op: { type: 'string', enum: ['insert'], default: 'insert' } },
          },
        },
      },
    },
    example: {
      events: [
        {
          id: '018f6c1e-7b1a-7c3d-9e2f-3a4b5c6d7e8f',
          workspace_id: '0b3f6b0e-6a58-4a8e-9d3c-2f6d3c1b7a10',
          event_type: 'feature_use',
          event_name: 'board_opened',
          created_at: '2026-03-29T08:15:30Z',
        },
      ],
    },
  },
  data: INGEST_SCHEMA,
  example: INGEST_EXAMPLE,
  partly: INGEST_PARTLY,
  problems: [400, 401, 403, 404, 413, 415, 422, 429, 503],
  meta: false,
};
