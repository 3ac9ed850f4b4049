import type { EVENT_TYPES } from '../classroom.events.js';

/** What happens in a session, as `session_events` names it. */
export type EventType = (typeof EVENT_TYPES)[number];

/** Prefix of the identifiers that are Tessera's own. */
export const OWN = 'urn:tessera:xapi:';

/** Event type by verb; each has one of Tessera's own, and those that others use for the same. */
export const VERBS: ReadonlyMap<string, EventType> = new Map([
  [`${OWN}verb:configured`, 'configured'],
  [`${OWN}verb:started`, 'started'],
  ['http://adlnet.gov/expapi/verbs/initialized', 'started'],
  ['http://activitystrea.ms/schema/1.0/start', 'started'],
  [`${OWN}verb:leader-ready`, 'leader_ready'],
  [`${OWN}verb:member-join`, 'member_join'],
  ['http://activitystrea.ms/schema/1.0/join', 'member_join'],
  [`${OWN}verb:member-leave`, 'member_leave'],
  ['http://activitystrea.ms/schema/1.0/leave', 'member_leave'],
  [`${OWN}verb:ended`, 'ended'],
  ['http://adlnet.gov/expapi/verbs/terminated', 'ended'],
  ['http://activitystrea.ms/schema/1.0/terminate', 'ended'],
]);

/** What the object of a statement is, by the type of its activity; a session where it names none. */
export const ACTIVITIES: ReadonlyMap<string, 'session' | 'group'> = new Map([
  [`${OWN}activity:session`, 'session'],
  ['http://adlnet.gov/expapi/activities/meeting', 'session'],
  ['http://activitystrea.ms/schema/1.0/event', 'session'],
  [`${OWN}activity:group`, 'group'],
  ['http://activitystrea.ms/schema/1.0/group', 'group'],
]);

/** Extensions that say what a column holds; all others with the prefix are keys of the payload. */
export const COLUMN_EXTENSIONS = ['school_id', 'session_id', 'sender_id', 'sequence'] as const;
