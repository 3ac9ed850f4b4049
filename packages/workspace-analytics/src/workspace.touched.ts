import type { Touched } from '@tessera/db-core';

const readBy = ['authenticated', 'analyst'] as const;

/**
 * How long it is kept who was active on a day, at least, where its facts are gone; somebody's first day stays, since cohorts are made
 * of it.
 */
const PRESENCE = '395 days';

const people: Touched = {
  name: 'people',
  description: 'Who was active when, and what is counted of it',
  of: ['user_activity', 'agent_runs'],
  grain: '1d',
  tables: [
    {
      name: 'user_days',
      description:
        'One row per workspace, UTC day and active person: the quarter hours of activity, the credits of runs',
      columns: { user_id: 'uuid', quarters: 'bit(96)', credits: 'numeric' },
      key: ['user_id'],
      adds: { quarters: '|', credits: '+' },
      indexes: [['user_id', 'bucket']],
      keep: {
        for: PRESENCE,
        onceSealed: true,
        unless:
          'not exists (select from workspace.user_days as b where b.workspace_id = s.workspace_id and b.user_id = s.user_id and b.bucket < s.bucket)',
      },
      subject: 'user_id',
      readBy: [],
    },
    {
      name: 'first_days',
      description: 'One row per workspace and person, in the UTC day of the first activity',
      columns: { user_id: 'uuid', people: 'bigint' },
      key: ['user_id'],
      touchedAlone: true,
      indexes: [['user_id']],
      subject: 'user_id',
      readBy: [],
    },
    {
      name: 'people_hours',
      description: 'One row per workspace, UTC day and hour with activity',
      columns: { hour: 'integer', active_users: 'bigint' },
      key: ['hour'],
      touchedAlone: true,
      readBy,
    },
    {
      name: 'people_days',
      description: 'One row per workspace and UTC day with activity',
      columns: {
        active_users: 'bigint',
        new_users: 'bigint',
        begun_7: 'bigint',
        ended_7: 'bigint',
        begun_30: 'bigint',
        ended_30: 'bigint',
      },
      key: [],
      touchedAlone: true,
      readBy,
    },
    {
      name: 'cohort_days',
      description: 'One row per workspace, UTC day and first day of the people who were active on it',
      columns: {
        first_day: 'timestamptz',
        active_users: 'bigint',
        first_in_week: 'bigint',
        first_in_month: 'bigint',
      },
      key: ['first_day'],
      touchedAlone: true,
      readBy,
    },
    {
      name: 'cohort_credits',
      description: 'One row per workspace, UTC day and first day of the people whose runs cost something on it',
      columns: { first_day: 'timestamptz', credits: 'numeric' },
      key: ['first_day'],
      touchedAlone: true,
      readBy,
    },
  ],
};

const sessions: Touched = {
  name: 'sessions',
  description: 'Sessions of each day',
  of: ['user_activity'],
  grain: '1d',
  tables: [
    {
      name: 'session_spans',
      description: 'One row per workspace, UTC day and session: its first and last event, and how many there were',
      columns: { session_id: 'uuid', first_at: 'timestamptz', last_at: 'timestamptz', events: 'bigint' },
      key: ['session_id'],
      adds: { first_at: 'least', last_at: 'greatest', events: '+' },
      withFacts: true,
      readBy: [],
    },
    {
      name: 'session_days',
      description: 'One row per workspace and UTC day with sessions',
      columns: { sessions: 'bigint', duration_seconds: 'numeric', bounces: 'bigint' },
      key: [],
      touchedAlone: true,
      readBy,
    },
  ],
};

const messages: Touched = {
  name: 'messages',
  description: 'What the errors of each day said last',
  of: ['user_activity'],
  where: "event_type = 'error' and metadata ->> 'message' is not null",
  grain: '1d',
  tables: [
    {
      name: 'error_messages',
      description:
        'At most five messages per workspace, UTC day, kind and name of error, each with the seconds since 1970 of the last time; they go with their facts',
      columns: { error_type: 'text', event_name: 'text', messages: 'jsonb' },
      key: ['error_type', 'event_name'],
      adds: { messages: 'workspace.latest_messages' },
      withFacts: true,
      // A message may hold anything that somebody typed: members read those of their workspaces.
      readBy: ['authenticated'],
    },
  ],
};

/** Stored figures that do not add up: what people, sessions and errors did on each day, and what is counted of it. */
export const workspaceTouched: readonly Touched[] = [people, sessions, messages];
