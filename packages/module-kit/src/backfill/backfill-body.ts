import type { Backfill } from '@tessera/db-core';
import type { SchemaObject } from '../host/openapi/schema.js';

/** A backfill as callers see it. */
export function backfillBody(backfill: Backfill): object {
  return {
    id: backfill.id,
    module: backfill.module,
    from: backfill.from.toISOString(),
    to: backfill.to.toISOString(),
    state: backfill.state,
    days: backfill.days,
    days_done: backfill.daysDone,
    done_from: backfill.daysDone === 0 ? null : backfill.doneFrom.toISOString(),
    rows: backfill.rows,
    asked: backfill.asked,
    asked_by: backfill.askedBy,
    asked_role: backfill.askedRole,
    asked_at: backfill.askedAt.toISOString(),
    advanced_at: backfill.advancedAt?.toISOString() ?? null,
    finished_at: backfill.finishedAt?.toISOString() ?? null,
    error: backfill.error,
  };
}

const text: SchemaObject = { type: 'string' };
const moment: SchemaObject = { ...text, format: 'date-time' };
const maybeMoment: SchemaObject = { type: ['string', 'null'], format: 'date-time' };

const properties: Record<string, SchemaObject> = {
  id: { type: 'integer' },
  module: text,
  from: { ...moment, description: 'First moment of the first UTC day' },
  to: { ...moment, description: 'End of the last UTC day, itself not included' },
  state: { ...text, enum: ['running', 'succeeded', 'failed'] },
  days: { type: 'integer', description: 'UTC days of the range' },
  days_done: { type: 'integer', description: 'How many of them are done, from the newest' },
  done_from: { ...maybeMoment, description: 'Days since then are done; null before the first' },
  rows: { type: 'integer', description: 'Stored rows that were written' },
  asked: { ...text, enum: ['api', 'cli'], description: 'Over which way it was asked for' },
  asked_by: { type: ['string', 'null'], description: '`sub` of who asked; null where it has none or was erased' },
  asked_role: { ...text, description: 'Role of who asked; `owner` at the command line' },
  asked_at: moment,
  advanced_at: { ...maybeMoment, description: 'When the last day was done' },
  finished_at: { ...maybeMoment, description: 'Null while it runs' },
  error: { type: ['string', 'null'], description: 'Why the last try at a day failed; five in a row end it' },
};

/** Schema of {@link backfillBody}. */
export const BACKFILL_SCHEMA: SchemaObject = { type: 'object', required: Object.keys(properties), properties };

/** Example of {@link backfillBody}. */
export const BACKFILL_EXAMPLE = {
  id: 7,
  from: '2026-03-01T00:00:00.000Z',
  to: '2026-04-01T00:00:00.000Z',
  state: 'running',
  days: 31,
  days_done: 12,
  done_from: '2026-03-20T00:00:00.000Z',
  rows: 18_240,
  asked: 'api',
  asked_by: 'ops@example.org',
  asked_role: 'admin',
  asked_at: '2026-04-02T09:14:03.120Z',
  advanced_at: '2026-04-02T09:14:09.870Z',
  finished_at: null,
  error: null,
};
