import { type Field, objectOf, type Read } from '@tessera/module-kit';
import { EVENT_TYPES } from '../classroom.events.js';

const roles = ['authenticated', 'admin', 'service_role'] as const;

const id = {
  description: 'Identity of the session; where two schools have it, name one with `school_id`',
  example: 'ses_0042',
  maxLength: 200,
};

const text = (description: string, example: string, nullable = false): Field => ({
  type: 'string',
  description,
  example,
  ...(nullable ? { nullable } : {}),
});

const count = (description: string, example: number, nullable = false): Field => ({
  type: 'integer',
  description,
  example,
  ...(nullable ? { nullable } : {}),
});

const average = (description: string, example: number): Field => ({
  type: 'number',
  description: `${description}, Σ/Σ over its measurements; null without one`,
  example,
  nullable: true,
});

const moment = (description: string, example: string, nullable = false): Field => ({
  type: 'timestamp',
  description,
  example,
  ...(nullable ? { nullable } : {}),
});

const school = text('School', 'sch_north');
const session = text('Session', 'ses_0042');

/** Reads about one session. */
export const sessionReads: readonly Read[] = [
  {
    path: 'sessions/:id/timeline',
    summary: 'Every event of a session in the order of its positions, with the numbers that are missing',
    description:
      'From the source, as it is now. `missing_before` counts the numbers of the sender that are missing before this one, `out_of_order` says that a higher one of its sender came before it. `meta.summary` has events, senders, missing and last_position of the whole session, whatever the page; follow it from there at `/ws/classroom`',
    query: 'session-timeline',
    summaryQuery: 'session-timeline-totals',
    shape: 'list',
    roles: [...roles],
    pathParameters: { id },
    views: [],
    references: ['classroom_sessions', 'session_events'],
    order: ['school_id', 'position'],
    limit: { default: 200, maximum: 1000 },
    missing: 'not_found',
    personLevel: { subject: 'participant_id' },
    codes: ['participant_id'],
    fields: {
      school_id: school,
      session_id: session,
      position: count('Place in the session, in the order of the commits', 42),
      id: text('Identity of the event', 'evt_01J9Z4'),
      event_type: text('What happened', 'member_join'),
      participant_id: text('The school’s own code for the student; exports have a random one instead', 'p-4711', true),
      teacher_id: text('Who teaches the session', 'tea_007', true),
      sender_id: text('Device or service that sent it', 'tablet-12'),
      sequence: count('Number of the event among those of its sender', 17),
      event_time: moment('When it happened', '2026-03-29T08:15:30Z'),
      received_at: moment('When it was taken; null where the table does not know', '2026-03-29T08:15:31Z', true),
      payload: { type: 'json', description: 'What else is known', example: { group_id: 'grp_0042_1' }, nullable: true },
      missing_before: count('Numbers of the sender that are missing before this one', 0),
      out_of_order: { type: 'boolean', description: 'A higher number of the sender came before it', example: false },
    },
  },
  {
    path: 'sessions/:id/summary',
    summary: 'How a session went: when, how many took part, what was measured, which events came',
    description: 'From the sources, as they are now; it counts persons and names none',
    query: 'session-summary',
    shape: 'single',
    roles: [...roles],
    pathParameters: { id },
    views: [],
    references: ['classroom_sessions', 'student_groups', 'session_events', 'session_metrics', 'group_metrics'],
    missing: 'not_found',
    personLevel: false,
    fields: {
      school_id: school,
      session_id: session,
      status: text('Where it stands: created, active, paused, ended, archived', 'ended'),
      planned_duration_minutes: count('How long it was planned to last, in minutes', 45, true),
      started_at: moment('When it began; null before that', '2026-03-29T08:00:00Z', true),
      ended_at: moment('When it ended; null while it goes on or is paused', '2026-03-29T08:45:00Z', true),
      closed_automatically: {
        type: 'boolean',
        description: 'Nobody ended it: it counts as closed `close_after_hours` after it began',
        example: false,
      },
      duration_minutes: {
        type: 'number',
        description: 'From its start to its end or pause, in minutes; null while it goes on',
        example: 45,
        nullable: true,
      },
      total_groups: count('Groups', 5),
      ready_groups: count('Groups that are ready', 5),
      total_events: count('Events', 61),
      events_by_type: objectOf(
        'Events of each type',
        Object.fromEntries(EVENT_TYPES.map((type) => [type, count(`Events of type ${type}`, 1)])),
      ),
      participants: count('Different students who joined or left', 22),
      senders: count('Devices and services that sent events', 6),
      missing_events: count('Numbers of its senders that are missing', 0),
      measurements: count('Measurements of the session', 9),
      avg_engagement_score: average('Engagement', 0.82),
      avg_participation_rate: average('Participation', 0.75),
      avg_session_quality: average('Quality', 0.9),
      avg_audio_quality: average('Quality of the audio', 0.93),
      avg_connection_stability: average('Quality of connections', 0.97),
      students_active: count('Most students who were active in one measurement', 21, true),
      technical_issues: count('Technical issues; null without a measurement of them', 1, true),
      avg_collaboration_score: average('Collaboration of its groups', 0.8),
    },
  },
];
