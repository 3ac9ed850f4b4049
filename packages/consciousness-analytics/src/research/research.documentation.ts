import { HostDocumentation } from '@tessera/module-kit';
import { COARSENING_STEPS, EXPIRY_DAYS, K, MOST_CODES, RELEASE_FIELDS, TIME_STEPS } from './release-settings.js';
import { EXAMPLE_RELEASE } from './research.fields.js';

const words = (values: readonly string[]) => ({
  type: 'array' as const,
  uniqueItems: true,
  items: { type: 'string' as const, enum: [...values] },
  default: [...values],
});
const day = (description: string, example: string) => ({
  type: 'string' as const,
  format: 'date',
  description,
  example,
});

const BODY = {
  type: 'object' as const,
  required: ['purpose', 'recipient', 'from', 'to'],
  additionalProperties: false,
  properties: {
    purpose: {
      type: 'string' as const,
      minLength: 1,
      maxLength: 2000,
      description: 'What it is for; the recipient reads it',
    },
    recipient: {
      type: 'string' as const,
      minLength: 1,
      maxLength: 200,
      description: '`sub` of the token or key with role `research` that may read it',
    },
    from: day('First UTC day', '2026-01-01'),
    to: day('UTC day before which it ends, today at the latest', '2026-04-01'),
    tenants: {
      type: 'array' as const,
      items: { type: 'string' as const },
      minItems: 1,
      maxItems: 200,
      description: 'Absent: all',
    },
    fields: { ...words(RELEASE_FIELDS), minItems: 1, description: 'Columns to show beside time and pseudonym' },
    k: {
      type: 'integer' as const,
      minimum: K.minimum,
      maximum: K.maximum,
      default: K.default,
      description: 'Persons that share every combination, at least',
    },
    time_step: { type: 'string' as const, enum: [...TIME_STEPS], default: 'day', description: 'What times are cut to' },
    coarsening: {
      ...words(COARSENING_STEPS),
      description: 'Steps that combinations of too few persons go through, in this order',
    },
    codes: {
      type: 'array' as const,
      items: { type: 'string' as const, maxLength: 64 },
      maxItems: MOST_CODES,
      default: [],
      description: 'Codes of practices and rules that may be shown; no other is',
    },
    expires_in_days: {
      type: 'integer' as const,
      minimum: 1,
      maximum: EXPIRY_DAYS.maximum,
      default: EXPIRY_DAYS.default,
      description: 'Then rows and key are destroyed',
    },
    preview: { type: 'boolean' as const, default: false, description: 'Only counts; nothing is released' },
  },
};

const EXAMPLE_BODY = {
  purpose: 'Study 12/2026: which facets lead to elevated events?',
  recipient: 'uni-lab-7',
  from: '2026-01-01',
  to: '2026-04-01',
  k: 10,
  codes: ['grounding.before.action'],
};

/** OpenAPI of `POST research/releases`. */
export function MakeDocumentation(): MethodDecorator {
  const count = { type: 'integer' as const };
  return HostDocumentation({
    id: 'consciousness_research_release_make',
    body: { description: 'What is released, to whom, and how coarse', schema: BODY, example: EXAMPLE_BODY },
    tag: 'consciousness',
    summary: 'Makes a research release',
    description:
      'Groups of k persons at each step of coarsening, the rest withheld; pseudonyms under a key of its own, which is stored outside the database. Days that were released before are refused, whoever got them: use `preview` to find the settings. Role: admin.',
    data: {
      type: 'object',
      required: ['id', 'preview', 'rows_released', 'persons_released', 'rows_withheld'],
      properties: {
        id: { type: ['string', 'null'], description: 'Null: a preview' },
        preview: { type: 'boolean' },
        rows_released: count,
        persons_released: count,
        rows_withheld: { ...count, description: 'Rounded up to a multiple of k' },
      },
    },
    example: { id: EXAMPLE_RELEASE, preview: false, rows_released: 18_204, persons_released: 412, rows_withheld: 120 },
    status: 201,
    problems: [400, 401, 403, 409, 422, 429, 503],
  });
}

/** OpenAPI of `DELETE research/releases/:id`. */
export function ExpireDocumentation(): MethodDecorator {
  return HostDocumentation({
    id: 'consciousness_research_release_expire',
    path: { id: { description: 'Id of the release', example: EXAMPLE_RELEASE } },
    tag: 'consciousness',
    summary: 'Ends a research release now',
    description:
      'Its rows are deleted and its key is destroyed; its entry in the ledger stays. Doing it again changes nothing. Role: admin.',
    data: {
      type: 'object',
      required: ['id', 'state'],
      properties: { id: { type: 'string', format: 'uuid' }, state: { type: 'string', enum: ['expired'] } },
    },
    example: { id: EXAMPLE_RELEASE, state: 'expired' },
    problems: [400, 401, 403, 404, 409, 429, 503],
  });
}
