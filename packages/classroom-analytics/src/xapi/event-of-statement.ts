import { activityOf, parentOf } from './activity.js';
import { codeOfAgent, objectOf, refuseContact } from './agent.js';
import { ownExtensions, payloadExtensions } from './extensions.js';
import { minutesOf } from './minutes.js';
import { StatementFault } from './statement-fault.js';
import { givenId, madeId } from './statement-id.js';
import { type EventType, OWN, VERBS } from './vocabulary.js';

/** An item of `events`, and the id of the statement that it was. */
export interface MappedStatement {
  readonly id: string;
  readonly item: Readonly<Record<string, unknown>>;
}

type Json = Readonly<Record<string, unknown>>;

const ABOUT_MEMBER: ReadonlySet<EventType> = new Set(['member_join', 'member_leave']);

/**
 * The event that a statement becomes. What its columns and payload may hold is for ingest to check. Throws StatementFault where no event can be
 * made of it, or where it carries contact data.
 * @param now when the request came: the time of a statement that has none
 */
export function eventOfStatement(value: unknown, now: Date): MappedStatement {
  const statement = objectOf(value);
  if (statement === null) throw new StatementFault('invalid', 'statement', 'must be an object');
  const context = objectOf(statement['context']) ?? {};
  const given = givenId(statement['id']);
  const type = eventType(statement['verb']);
  const actor = codeOfAgent(statement['actor'], 'actor');
  for (const part of ['team', 'instructor']) {
    const agent = objectOf(context[part]);
    if (agent !== null) refuseContact(agent, `context.${part}`);
  }
  const extensions = ownExtensions(statement);
  const activity = activityOf(statement['object']);
  const session = sessionOf(extensions, context, activity.kind === 'session' ? activity.id : null);
  const place = placeOf(extensions, context, session, given);
  const school = textOf(extensions, 'school_id');
  const payload = {
    ...(activity.kind === 'group' ? { group_id: activity.id } : {}),
    ...(type === 'ended' ? durationOf(statement['result']) : {}),
    ...payloadExtensions(extensions),
  };
  return {
    id: place.id,
    item: {
      source: 'session_events',
      ...(school === null ? {} : { school_id: school }),
      id: place.id,
      session_id: session,
      teacher_id: teacherOf(context, type, actor),
      event_type: type,
      participant_id: ABOUT_MEMBER.has(type) ? actor : null,
      sender_id: place.sender,
      sequence: place.sequence,
      event_time: statement['timestamp'] ?? now.toISOString(),
      payload: Object.keys(payload).length > 0 ? payload : null,
    },
  };
}

function eventType(verb: unknown): EventType {
  const id = objectOf(verb)?.['id'];
  const type = VERBS.get(typeof id === 'string' ? id : '');
  if (type === undefined)
    throw new StatementFault('unknown_verb', 'verb.id', `must be one of ${[...VERBS.keys()].join(', ')}`);
  return type;
}

/** The extension, the registration, the activity that the object is or that it is within; the first that is there. */
function sessionOf(extensions: ReadonlyMap<string, unknown>, context: Json, object: string | null): string {
  const registration = context['registration'];
  const session =
    textOf(extensions, 'session_id') ??
    (typeof registration === 'string' && registration !== '' ? registration : null) ??
    object ??
    parentOf(context);
  if (session === null)
    throw new StatementFault('required', 'context.registration', 'must name the session, as the object is a group');
  return session;
}

/**
 * Who sent it, as its which. Without a number a statement is a stream of its own, so that nothing is said of its order but the order in
 * which it came.
 */
function placeOf(
  extensions: ReadonlyMap<string, unknown>,
  context: Json,
  session: string,
  given: string | null,
): { readonly id: string; readonly sender: string; readonly sequence: number } {
  const sequence = extensions.get('sequence');
  if (sequence === undefined) {
    const id = given ?? madeId(null);
    return { id, sender: `xapi:${id}`, sequence: 1 };
  }
  if (typeof sequence !== 'number' || !Number.isSafeInteger(sequence) || sequence < 1)
    throw new StatementFault('invalid', `context.extensions.${OWN}sequence`, 'must be a whole number from 1');
  const platform = context['platform'];
  const sender = textOf(extensions, 'sender_id') ?? (typeof platform === 'string' && platform !== '' ? platform : null);
  if (sender === null)
    throw new StatementFault(
      'required',
      'context.platform',
      `must name the sender that numbers it, or the extension ${OWN}sender_id`,
    );
  return { id: given ?? madeId([session, sender, sequence]), sender, sequence };
}

/** The instructor; else the actor where the event is the teacher's own act. */
function teacherOf(context: Json, type: EventType, actor: string): string | null {
  const { instructor } = context;
  if (instructor !== undefined && instructor !== null) return codeOfAgent(instructor, 'context.instructor');
  return ABOUT_MEMBER.has(type) || type === 'leader_ready' ? null : actor;
}

function durationOf(result: unknown): { readonly duration_minutes?: number } {
  const duration = objectOf(result)?.['duration'];
  if (duration === undefined) return {};
  const minutes = minutesOf(duration);
  if (minutes === null)
    throw new StatementFault(
      'invalid',
      'result.duration',
      'must be an ISO 8601 duration of days, hours, minutes and seconds',
    );
  return { duration_minutes: minutes };
}

function textOf(extensions: ReadonlyMap<string, unknown>, name: string): string | null {
  const value = extensions.get(name);
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string' || value === '')
    throw new StatementFault('invalid', `extension ${OWN}${name}`, 'must be a text');
  return value;
}
