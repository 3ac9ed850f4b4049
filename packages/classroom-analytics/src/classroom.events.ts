import type { AllowedKeys, Source } from '@tessera/db-core';
import { CODE, ID_LENGTH } from './classroom.ids.js';

/** What happens in a session. */
export const EVENT_TYPES = ['configured', 'started', 'leader_ready', 'member_join', 'member_leave', 'ended'] as const;

/** What an event may say beyond its type; nothing else is taken, so that no name gets in. */
const payloadKeys: AllowedKeys = {
  by: 'event_type',
  of: {
    configured: { group_count: 'count', expected_students: 'count', planned_duration_minutes: 'count' },
    started: { group_count: 'count', student_count: 'count' },
    leader_ready: { group_id: 'id' },
    member_join: { group_id: 'id', member_count: 'count', reason: 'code' },
    member_leave: { group_id: 'id', member_count: 'count', reason: 'code' },
    ended: { group_count: 'count', duration_minutes: 'count', reason: 'code' },
  },
};

/** Every event of a session; ingest and the socket take them, the timeline tells them. */
export const sessionEvents: Source = {
  name: 'session_events',
  role: 'facts',
  description: 'Events of sessions, numbered by their senders, in the order in which they were committed',
  key: ['id'],
  time: 'event_time',
  tenantVia: { source: 'classroom_sessions', column: 'session_id', mustExist: true },
  stream: { of: 'session_id', sender: 'sender_id', number: 'sequence' },
  subjects: { participant_id: 'anonymise', teacher_id: 'anonymise' },
  columns: {
    id: {
      type: 'text',
      description: 'Identity of the event, given by the sender: the same id is the same event',
      example: 'evt_01J9Z4',
      minLength: 1,
      maxLength: ID_LENGTH,
      pattern: CODE,
    },
    session_id: {
      type: 'text',
      description: 'Session it belongs to',
      example: 'ses_0042',
      minLength: 1,
      maxLength: ID_LENGTH,
      pattern: CODE,
    },
    teacher_id: {
      type: 'text',
      description: 'Who teaches the session',
      example: 'tea_007',
      nullable: true,
      minLength: 1,
      maxLength: ID_LENGTH,
      personal: true,
    },
    event_type: { type: 'text', description: 'What happened', example: 'member_join', oneOf: EVENT_TYPES },
    participant_id: {
      type: 'text',
      description: 'The school’s own code for the student of member_join and member_leave, never a name',
      example: 'p-4711',
      nullable: true,
      minLength: 1,
      maxLength: 64,
      personal: true,
      optional: true,
      pattern: CODE,
      onlyWith: { column: 'event_type', values: ['member_join', 'member_leave'] },
    },
    sender_id: {
      type: 'text',
      description: 'Device or service that sent it',
      example: 'tablet-12',
      minLength: 1,
      maxLength: ID_LENGTH,
      pattern: CODE,
    },
    sequence: {
      type: 'bigint',
      description: 'Number of the event among those of its session and sender, from 1',
      example: 17,
      minimum: 1,
      maximum: 9_007_199_254_740_991,
    },
    position: {
      type: 'bigint',
      description: 'Place of the event in its session, in the order of the commits',
      example: 42,
      nullable: true,
      assigned: true,
    },
    event_time: { type: 'timestamptz', description: 'When it happened', example: '2026-03-29T08:15:30Z' },
    payload: {
      type: 'jsonb',
      description: 'What else is known: group ids, counts and codes',
      example: { group_id: 'grp_0042_1', member_count: 4 },
      nullable: true,
      default: null,
      maxBytes: 4_096,
      maxDepth: 2,
      keys: payloadKeys,
    },
    created_at: {
      type: 'timestamptz',
      description: 'When it was taken',
      example: '2026-03-29T08:15:31Z',
      nullable: true,
      assigned: true,
    },
  },
  capture: { event_type: { type: 'text', sql: 'event_type' } },
};
