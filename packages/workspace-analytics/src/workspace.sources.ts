import type { Source } from '@tessera/db-core';

/** Longest name of an event, a model or a kind of error, in characters. */
const NAME_LENGTH = 200;
/** Largest metadata of an event or run, as JSON text in UTF-8 bytes. */
const METADATA_BYTES = 65_536;

const metadata = {
  type: 'jsonb',
  default: null,
  nullable: true,
  personal: true,
  optional: true,
  maxBytes: METADATA_BYTES,
} as const;

/** Kinds of activity. */
export const EVENT_TYPES = [
  'page_view',
  'agent_run',
  'login',
  'logout',
  'workspace_switch',
  'feature_use',
  'error',
  'api_call',
  'export',
  'report_view',
] as const;

/** What people do; a member's own is in `me/activity`. */
export const userActivity: Source = {
  name: 'user_activity',
  role: 'facts',
  description: 'What people do in a workspace: views, logins, features, errors, calls',
  key: ['id'],
  time: 'created_at',
  // Kept 90 days to the day: each day a partition of its own is over.
  partitions: 'day',
  subjects: { user_id: 'delete' },
  ownRows: 'user_id',
  columns: {
    id: { type: 'uuid', description: 'Identity of the event', example: '018f6c1e-7b1a-7c3d-9e2f-3a4b5c6d7e8f' },
    user_id: {
      type: 'uuid',
      description: 'Who did it; null where nobody was signed in',
      example: '7d9f0c52-2b1c-4f0e-9a55-0c9b1f6f2a11',
      nullable: true,
      personal: true,
    },
    event_type: {
      type: 'text',
      description: 'Kind of event',
      example: 'feature_use',
      oneOf: EVENT_TYPES,
    },
    event_name: {
      type: 'text',
      description: 'Name of the event within its kind',
      example: 'board_opened',
      nullable: true,
      maxLength: NAME_LENGTH,
    },
    page_path: {
      type: 'text',
      description: 'Path of the page, its first 255 characters',
      example: '/boards/7',
      nullable: true,
      maxLength: 255,
      cut: true,
    },
    session_id: {
      type: 'uuid',
      description: 'Session the event belongs to',
      example: '5e0a3f6c-0d57-4c6e-8a39-5b8a1a0c7f42',
      nullable: true,
      personal: true,
    },
    ip_address: {
      type: 'inet',
      description: 'Address of the caller: its network is kept, /24 or /48, or nothing',
      example: '203.0.113.7',
      keep: { option: 'ip_address' },
      nullable: true,
      personal: true,
      optional: true,
    },
    user_agent: {
      type: 'text',
      description: 'Program of the caller, its first 500 characters',
      example: 'Mozilla/5.0',
      nullable: true,
      maxLength: 500,
      cut: true,
      personal: true,
      optional: true,
    },
    referrer: {
      type: 'text',
      description: 'Page it came from, its first 500 characters',
      example: 'https://example.com/',
      nullable: true,
      maxLength: 500,
      cut: true,
      personal: true,
      optional: true,
    },
    metadata: {
      ...metadata,
      description: 'What else is known: error_type and message of an error, duration_ms of an api_call',
      example: { duration_ms: 120 },
    },
    created_at: { type: 'timestamptz', description: 'When it happened', example: '2026-03-29T08:15:30Z' },
  },
  capture: {
    event_type: { type: 'text', sql: 'event_type' },
    session_id: { type: 'uuid', sql: 'session_id' },
    // What errors are counted by, and what they said; of other events it is not asked.
    event_name: { type: 'text', sql: "case when event_type = 'error' then event_name end" },
    metadata: {
      type: 'jsonb',
      sql: `case
          when event_type = 'error'
          then jsonb_build_object('error_type', metadata -> 'error_type', 'message', core.left_bytes(metadata ->> 'message', 500))
      end`,
    },
    // What is no number, or none that a time can be, was not measured.
    response_ms: {
      type: 'double precision',
      sql: `case
          when event_type = 'api_call' and jsonb_typeof(metadata -> 'duration_ms') = 'number'
              and (metadata ->> 'duration_ms')::numeric between 0 and 86400000
          then (metadata ->> 'duration_ms')::double precision
      end`,
    },
  },
};

const agentRuns: Source = {
  name: 'agent_runs',
  role: 'facts',
  description: 'Runs of agents: outcome, time, credits, tokens, rating',
  key: ['id'],
  time: 'started_at',
  partitions: 'month',
  subjects: { user_id: 'anonymise' },
  columns: {
    id: { type: 'uuid', description: 'Identity of the run', example: '018f6c1e-7b1a-7c3d-9e2f-3a4b5c6d7e90' },
    agent_id: { type: 'uuid', description: 'Agent that ran', example: '2c6f2f4e-91a7-4a59-8df0-77d6ce2a9c01' },
    user_id: {
      type: 'uuid',
      description: 'Who asked for it; null where nobody did',
      example: '7d9f0c52-2b1c-4f0e-9a55-0c9b1f6f2a11',
      nullable: true,
      personal: true,
    },
    status: {
      type: 'text',
      description: 'Outcome',
      example: 'completed',
      oneOf: ['completed', 'failed', 'cancelled', 'timeout'],
    },
    runtime_seconds: {
      type: 'double precision',
      description: 'Time it took, in seconds; null where it was not measured',
      example: 4.2,
      nullable: true,
      minimum: 0,
      maximum: 31_536_000,
    },
    started_at: { type: 'timestamptz', description: 'When it began', example: '2026-03-29T08:15:30Z' },
    completed_at: {
      type: 'timestamptz',
      description: 'When it ended',
      example: '2026-03-29T08:15:34Z',
      nullable: true,
      optional: true,
    },
    credits_consumed: {
      type: 'numeric',
      description: 'Credits it cost',
      example: 1.5,
      default: 0,
      minimum: 0,
      maximum: 1_000_000_000,
    },
    tokens_used: {
      type: 'bigint',
      description: 'Tokens of its models; null where they were not counted',
      example: 1830,
      nullable: true,
      minimum: 0,
      maximum: 9_007_199_254_740_991,
    },
    model_name: {
      type: 'text',
      description: 'Model it used',
      example: 'large-2',
      nullable: true,
      maxLength: NAME_LENGTH,
    },
    error_type: {
      type: 'text',
      description: 'Kind of failure',
      example: 'rate_limited',
      nullable: true,
      maxLength: NAME_LENGTH,
    },
    error_message: {
      type: 'text',
      description: 'What the failure said',
      example: 'the model answered 429',
      nullable: true,
      maxLength: 10_000,
    },
    user_rating: {
      type: 'integer',
      description: 'What the person thought of it, 1 to 5',
      example: 5,
      nullable: true,
      minimum: 1,
      maximum: 5,
    },
    metadata: { ...metadata, description: 'What else is known', example: { board: 7 } },
  },
  capture: {
    agent_id: { type: 'uuid', sql: 'agent_id' },
    status: { type: 'text', sql: 'status' },
    runtime_seconds: { type: 'double precision', sql: 'runtime_seconds' },
    credits_consumed: { type: 'numeric', sql: 'coalesce(credits_consumed, 0)' },
    tokens_used: { type: 'bigint', sql: 'tokens_used' },
    model_name: { type: 'text', sql: 'model_name' },
    user_rating: { type: 'integer', sql: 'user_rating' },
    // Runs that went well have no reason to have failed.
    error_type: {
      type: 'text',
      sql: "case when status in ('failed', 'timeout') then coalesce(error_type, case status when 'timeout' then 'timeout' else 'unknown' end) end",
    },
    reason: { type: 'text', sql: "case when status in ('failed', 'timeout') then left(error_message, 200) end" },
  },
};

const workspaceMembers: Source = {
  name: 'workspace_members',
  role: 'reference',
  description: 'Who belongs to which workspace; what a member sees follows from it',
  key: ['user_id'],
  subjects: { user_id: 'delete' },
  columns: {
    user_id: {
      type: 'uuid',
      description: 'The member; the `sub` of their tokens',
      example: '7d9f0c52-2b1c-4f0e-9a55-0c9b1f6f2a11',
      personal: true,
    },
    role: {
      type: 'text',
      description: 'What the member is there',
      example: 'member',
      default: 'member',
      minLength: 1,
      maxLength: 100,
      optional: true,
    },
    joined_at: {
      type: 'timestamptz',
      description: 'Since when',
      example: '2026-01-07T09:00:00Z',
      optional: true,
    },
  },
};

/** What the workspace module reads: activity of people, runs of agents, and who belongs to which workspace. */
export const workspaceSources: readonly Source[] = [userActivity, agentRuns, workspaceMembers];
