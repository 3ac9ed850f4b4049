import type { Field } from '@tessera/module-kit';
import { COARSENING_STEPS, RELEASE_FIELDS } from './release-settings.js';

type Fields = Readonly<Record<string, Field>>;

/** A release as an example in the documentation. */
export const EXAMPLE_RELEASE = '3f6c1a52-8f0e-4a27-9d53-0b7a1c9e4d10';

const text = (description: string, example: string): Field => ({ type: 'string', description, example });
const count = (description: string, example: number): Field => ({ type: 'integer', description, example });
const moment = (description: string, example: string): Field => ({ type: 'timestamp', description, example });
const list = (description: string, example: readonly unknown[]): Field => ({ type: 'array', description, example });

/** What a release is: its entry in the ledger. */
export const sheetFields: Fields = {
  id: text('Id of the release', EXAMPLE_RELEASE),
  state: text('`active`, or `expired`: its rows and its key are gone', 'active'),
  purpose: text('What it is for', 'Study 12/2026: which facets lead to elevated events?'),
  recipient: text('`sub` of whoever may read it with the role `research`', 'uni-lab-7'),
  tenants: { ...list('Tenants it is about; null: all', ['default']), nullable: true },
  period_from: { type: 'date', description: 'First UTC day of the traces', example: '2026-01-01' },
  period_to: { type: 'date', description: 'UTC day before which the traces end', example: '2026-04-01' },
  time_step: text('`day`, `week` (from Monday) or `month`: what `created_at` is cut to, UTC', 'day'),
  fields: list('Columns that are shown; the others are null', RELEASE_FIELDS),
  k: count('Persons that share every combination of facet, mode, safety level and time, at least', 10),
  coarsening: list('Steps that combinations of too few persons went through, in this order', COARSENING_STEPS),
  codes: list('Codes of practices and rules that are shown', ['grounding.before.action']),
  rows_released: count('Rows it holds now', 18_204),
  persons_released: count('Pseudonyms it holds now', 412),
  rows_withheld: count(
    'Traces of persons in the period that are in no row, rounded up to a multiple of k; 0: none',
    120,
  ),
  rows_withdrawn: count('Rows that were taken out since, because persons were erased', 0),
  key_id: text('Name of its key, which is in a file outside the database', '9a1d3c04-5f2b-4c6f-8a37-2f0d5b7c6e11'),
  made_at: moment('When it was made', '2026-04-02T09:00:00.000000Z'),
  expires_at: moment('When rows and key are destroyed', '2026-07-01T09:00:00.000000Z'),
  expired_at: { ...moment('When they were', '2026-07-01T09:00:00.000000Z'), nullable: true },
  key_destroyed_at: { ...moment('When the key was destroyed', '2026-07-01T09:00:30.000000Z'), nullable: true },
};

/** A released row. */
export const releasedFields: Fields = {
  tenant_id: text('Tenant of the trace', 'default'),
  id: text('Random id of the row, not of the trace', 'c7f0b7de-54b1-4a1f-bb0e-4c8f7c1d2a63'),
  created_at: moment('Beginning of the day, week or month of the trace, UTC', '2026-03-29T00:00:00.000000Z'),
  anonymized_user_id: text(
    'HMAC-SHA-256 of tenant and person under the key of this release',
    '5d1f0c6a9be37c42d8f16e05ab7394c0e2d8b6f1a45c7093be21d6fa8c50e374',
  ),
  facet: { ...text('Facet, its family (`fire`), or `*`', 'fire3'), nullable: true },
  mode: { ...text('Mode, or `*`', 'dialogue'), nullable: true },
  confidence: { type: 'number', description: 'In steps of 0.1', example: 0.8, nullable: true },
  safety_level: { ...text('Safety level, or `*`', 'none'), nullable: true },
  latency_ms: {
    ...count('Lower bound of its bin: 0, 100, 250, 500, 1000, 2500, 5000 or 10000 milliseconds', 1_000),
    nullable: true,
  },
  practices: {
    ...list('Kinds of plan steps, each once, with codes that the release names', [{ kind: 'practice' }]),
    nullable: true,
  },
  rules_fired: { ...list('Codes of rules that the release names', ['grounding.before.action']), nullable: true },
};

/** A facet in a release. */
export const releasedFacetFields: Fields = {
  tenant_id: text('Tenant of the traces', 'default'),
  facet: { ...text('Facet, its family, or `*`', 'fire3'), nullable: true },
  total_traces: count('Released rows', 2_140),
  unique_users: count('Pseudonyms among them', 187),
  avg_confidence: {
    type: 'number',
    description: 'Of the released values; null where fewer than k persons have one',
    example: 0.71,
    nullable: true,
  },
};
