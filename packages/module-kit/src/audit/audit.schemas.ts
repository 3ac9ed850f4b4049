import type { SchemaObject } from '../host/openapi/schema.js';
import { AUDIT_OUTCOMES } from './audit-request.js';

const text: SchemaObject = { type: 'string' };
const maybeText: SchemaObject = { type: ['string', 'null'] };
const maybeInteger: SchemaObject = { type: ['integer', 'null'] };
const maybeTexts: SchemaObject = { type: ['array', 'null'], items: text };

/** One record, with its place in the chain of its module; null until it is chained, within a second or two. */
export const AUDIT_SCHEMA: SchemaObject = {
  type: 'object',
  properties: {
    id: { type: 'integer' },
    at: { type: 'string', format: 'date-time' },
    actor: { type: 'string', description: 'Keyed digest of who it was' },
    actor_name: { type: ['string', 'null'], description: 'Who it was; null once erased' },
    credential: { type: 'string', description: 'Keyed digest of the credential' },
    credential_name: maybeText,
    role: text,
    action: text,
    module: text,
    tenants: { ...maybeTexts, description: 'null: all that the role may see' },
    subjects: { ...maybeTexts, description: 'Keyed digests of the persons it was about; null: not known' },
    object: maybeText,
    outcome: { type: 'string', enum: [...AUDIT_OUTCOMES] },
    request_id: maybeText,
    row_count: maybeInteger,
    detail: { type: ['object', 'null'], additionalProperties: true },
    position: maybeInteger,
    hash: { type: ['string', 'null'], description: 'SHA-256 over the hash before and the record, hexadecimal' },
  },
};

/** Columns in the order that exports have. */
export const AUDIT_COLUMNS: readonly string[] = Object.keys(AUDIT_SCHEMA.properties ?? {});

/** An example of it. */
export const AUDIT_EXAMPLE = {
  id: 4711,
  at: '2026-03-29T09:20:00.050Z',
  actor: '6c1e0f0f7c0b8f5e3b7e0d6a9d1c2b3a4f5e6d7c8b9a0f1e2d3c4b5a69788796',
  actor_name: 'usr_19',
  credential: '0b6a7c3f1d2e4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2',
  credential_name: 'e3b0c44298fc1c149afbf4c8',
  role: 'admin',
  action: 'read.traces/:id',
  module: 'consciousness',
  tenants: ['default'],
  subjects: ['9d5e2a1b0c3f4e5d6a7b8c9d0e1f2a3b4c5d6e7f8091a2b3c4d5e6f708192a3b'],
  object: '0196f0a2-7c1e-7b6a-9d3e-1f2a3b4c5d6e',
  outcome: 'succeeded',
  request_id: '0f8fad5b-d9cb-469f-a165-70867728950e',
  row_count: 1,
  detail: null,
  position: 312,
  hash: '2f7c1d0e5b6a49388796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0',
};
