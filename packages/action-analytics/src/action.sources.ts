import type { Source } from '@tessera/db-core';

/** Longest identifier that ingest takes, in characters. */
const ID_LENGTH = 200;

/** Characters of an error message that count as one error; longer texts differ in ids and addresses only. */
const ERROR_MESSAGE_LENGTH = 500;

const actionResults: Source = {
  name: 'action_results',
  role: 'facts',
  description: 'One row per executed action; a row may be updated in place, as when retrying becomes success',
  key: ['id'],
  time: 'executed_at',
  tenantVia: { source: 'triggers', column: 'trigger_id' },
  columns: {
    id: {
      type: 'text',
      description: 'Identity of the result within its organization',
      example: 'res_01J9Z4',
      maxLength: ID_LENGTH,
    },
    job_id: { type: 'text', description: 'Job that ran the action', example: 'job_8842', maxLength: ID_LENGTH },
    trigger_id: {
      type: 'text',
      description: 'Trigger that asked for the action; null when none did',
      example: 'trg_0042',
      nullable: true,
      minLength: 1,
      maxLength: ID_LENGTH,
    },
    event_id: {
      type: 'text',
      description: 'Event that set the trigger off',
      example: 'evt_77120',
      nullable: true,
      maxLength: ID_LENGTH,
      // Not everybody's results know of an event.
      optional: true,
    },
    action_type: {
      type: 'text',
      description: 'Kind of action: telegram, rest, mcp or any other',
      example: 'rest',
      minLength: 1,
      maxLength: 100,
    },
    status: {
      type: 'text',
      description: 'Outcome so far',
      example: 'success',
      oneOf: ['success', 'failed', 'retrying'],
    },
    executed_at: { type: 'timestamptz', description: 'When the action was executed', example: '2026-03-29T08:15:30Z' },
    duration_ms: {
      type: 'integer',
      description: 'Time the action took, in milliseconds; null where it was not measured',
      example: 240,
      nullable: true,
      minimum: 0,
      maximum: 2_147_483_647,
    },
    error_message: {
      type: 'text',
      description: 'Why it failed',
      example: 'connect ETIMEDOUT',
      nullable: true,
      maxLength: 10_000,
    },
    response_data: {
      type: 'jsonb',
      description: 'What the action answered',
      example: { status: 200 },
      nullable: true,
      personal: true,
      optional: true,
    },
    retry_count: {
      type: 'integer',
      description: 'Retries before this outcome',
      example: 0,
      default: 0,
      minimum: 0,
      maximum: 1_000_000,
    },
  },
  capture: {
    action_type: { type: 'text', sql: 'action_type' },
    status: { type: 'text', sql: 'status' },
    trigger_id: { type: 'text', sql: 'trigger_id' },
    duration_ms: { type: 'integer', sql: 'duration_ms' },
    retry_count: { type: 'integer', sql: 'coalesce(retry_count, 0)' },
    // Successes rarely carry a message and no figure is made of theirs.
    error_message: {
      type: 'text',
      sql: `case when status = 'failed' then left(error_message, ${ERROR_MESSAGE_LENGTH}) end`,
    },
  },
};

const triggers: Source = {
  name: 'triggers',
  role: 'reference',
  description: 'The automations whose actions are counted',
  key: ['id'],
  subjects: { user_id: 'anonymise' },
  columns: {
    id: {
      type: 'text',
      description: 'Identity of the trigger within its organization',
      example: 'trg_0042',
      maxLength: ID_LENGTH,
    },
    user_id: {
      type: 'text',
      description: 'Who made the trigger',
      example: 'usr_19',
      nullable: true,
      maxLength: ID_LENGTH,
      personal: true,
      optional: true,
    },
    name: {
      type: 'text',
      description: 'Name that people know it by',
      example: 'Low balance to Telegram',
      maxLength: 500,
    },
    enabled: { type: 'boolean', description: 'Whether it may run', example: true, default: true },
    created_at: { type: 'timestamptz', description: 'When it was made', example: '2025-11-03T10:00:00Z' },
  },
};

const organizations: Source = {
  name: 'organizations',
  role: 'reference',
  description: 'Who owns triggers and results; an organization is its own tenant',
  key: ['id'],
  tenantIs: 'id',
  columns: {
    id: {
      type: 'text',
      description: 'Identity of the organization, the value of organization_id',
      example: 'org_acme',
      maxLength: ID_LENGTH,
    },
    name: { type: 'text', description: 'Name that people know it by', example: 'Acme GmbH', maxLength: 500 },
    plan: {
      type: 'text',
      description: 'Plan it is on: starter, pro, enterprise or another',
      example: 'pro',
      nullable: true,
      maxLength: 100,
      optional: true,
    },
  },
};

/** What the action module reads: results of actions, their triggers and the organizations that own them. */
export const actionSources: readonly Source[] = [actionResults, triggers, organizations];
