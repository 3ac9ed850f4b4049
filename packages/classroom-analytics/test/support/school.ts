import { randomUUID } from 'node:crypto';
import { type IngestReport, IngestService } from '@tessera/module-kit';
import { type ModuleFixture, openModule, principal } from '@tessera/testing';
import { classroomAnalytics } from '../../src/index.js';

/** A database of schools, and a way to send facts into it as a service does. */
export interface School extends ModuleFixture {
  readonly ingest: IngestService;
  send(...items: readonly object[]): Promise<IngestReport>;
  /** Events of a session in their order, as `sender:sequence`. */
  orderOf(session: string): Promise<string[]>;
}

export const service = principal('service_role', 'schools');

/** Opens {@link School}; close it after the tests. */
export async function openSchool(): Promise<School> {
  const module = await openModule(classroomAnalytics, 'empty');
  const ingest = new IngestService(module.db, { definitions: [classroomAnalytics], bindings: {} });
  return {
    ...module,
    ingest,
    send: (...items) => ingest.take('classroom', items, service),
    orderOf: async (session) => {
      const rows = await module.rows<{ event: string }>(
        `select sender_id || ':' || sequence as event from classroom.session_events where session_id = $1 order by position`,
        [session],
      );
      return rows.map(({ event }) => event);
    },
  };
}

/** A moment of today's past hours, so that ingest takes it. */
export const lately = (secondsAgo = 60): string => new Date(Date.now() - secondsAgo * 1000).toISOString();

/** A session of a school. */
export function session(school_id: string, id: string, changes: object = {}): object {
  return {
    source: 'classroom_sessions',
    school_id,
    id,
    teacher_id: 'tea_1',
    status: 'active',
    actual_start: lately(3600),
    created_at: lately(3600),
    updated_at: lately(3600),
    ...changes,
  };
}

/** An event of a session; its school is left to the session. */
export function event(session_id: string, sender_id: string, sequence: number, changes: object = {}): object {
  return {
    source: 'session_events',
    id: randomUUID(),
    session_id,
    event_type: 'leader_ready',
    sender_id,
    sequence,
    event_time: lately(),
    ...changes,
  };
}
