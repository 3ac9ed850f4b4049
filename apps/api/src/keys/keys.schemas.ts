import type { HostRoute } from '@tessera/module-kit';
import { SCOPES } from '@tessera/db-core';
import { roles } from '../auth/principal-of.js';
import { keyDays, keyPlans } from './key-request.js';
import { keyStates } from './list-request.js';

type Schema = HostRoute['data'];

const time: Schema = { type: 'string', format: 'date-time' };
const maybeTime: Schema = { type: ['string', 'null'], format: 'date-time' };
const texts: Schema = { type: 'array', items: { type: 'string' } };
const scopes: Schema = { type: 'array', minItems: 1, uniqueItems: true, items: { type: 'string', enum: [...SCOPES] } };
const tenants: Schema = { type: 'object', additionalProperties: texts, description: 'Ids by claim' };

/** What a key is asked for. */
export const keyRequestSchema: Schema = {
  type: 'object',
  required: ['name', 'role', 'scopes'],
  additionalProperties: false,
  properties: {
    name: { type: 'string', maxLength: 63, description: 'Two good keys may share it, so that one can take over' },
    role: { type: 'string', enum: [...roles] },
    scopes,
    modules: { ...texts, type: ['array', 'null'], description: 'Modules it is good for; all where left out' },
    tenants: { ...tenants, description: 'Tenants it opens, by claim; for the role authenticated, and required there' },
    plan: { type: ['string', 'null'], enum: [...keyPlans, null], description: 'Plan of its rate limit' },
    expires_in_days: { type: 'integer', minimum: 1, maximum: keyDays.maximum, default: keyDays.default },
  },
  example: {
    name: 'dashboards',
    role: 'authenticated',
    scopes: ['read'],
    modules: ['action'],
    tenants: { organizations: ['org_acme'] },
    plan: 'pro',
    expires_in_days: 90,
  },
};

/** A key without its secret. */
export const keySchema: Schema = {
  type: 'object',
  required: ['prefix', 'name', 'state', 'role', 'scopes', 'modules', 'tenants', 'plan', 'expires_at'],
  properties: {
    prefix: { type: 'string', description: 'Public part; the key is known by it' },
    name: { type: 'string' },
    state: { type: 'string', enum: [...keyStates] },
    role: { type: 'string', enum: [...roles] },
    scopes,
    modules: { ...texts, type: ['array', 'null'] },
    tenants,
    plan: { type: ['string', 'null'] },
    created_at: time,
    created_by: { type: 'string' },
    expires_at: time,
    revoked_at: maybeTime,
    revoked_by: { type: ['string', 'null'] },
    last_used_at: { ...maybeTime, description: 'Within a minute or so; null: never used' },
  },
};

/** Example of {@link keySchema}. */
export const keyExample = {
  prefix: 'tsk_5f1c9a7be1d20b34',
  name: 'dashboards',
  state: 'live',
  role: 'authenticated',
  scopes: ['read'],
  modules: ['action'],
  tenants: { organizations: ['org_acme'] },
  plan: 'pro',
  created_at: '2026-03-29T09:20:00.400Z',
  created_by: 'local-admin',
  expires_at: '2026-06-27T09:20:00.400Z',
  revoked_at: null,
  revoked_by: null,
  last_used_at: '2026-03-29T09:21:12.000Z',
};

/** A new key: the one answer that holds its secret. */
export const newKeySchema: Schema = {
  ...keySchema,
  properties: { ...keySchema.properties, key: { type: 'string', description: 'Shown this once: <prefix>.<secret>' } },
};

/** Example of {@link newKeySchema}. */
export const newKeyExample = {
  ...keyExample,
  last_used_at: null,
  key: `${keyExample.prefix}.AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8`,
};

/** The answer where two keys of a name are good already. */
export const nameTaken = {
  description: 'Two keys of this name',
  content: {
    'application/problem+json': {
      schema: { $ref: '#/components/schemas/ProblemDocument' },
      example: {
        type: 'urn:tessera:problem:key_name_taken',
        title: 'Two keys of this name',
        status: 409,
        code: 'key_name_taken',
        detail: 'Two keys named dashboards are good already; revoke one of them first.',
      },
    },
  },
};
