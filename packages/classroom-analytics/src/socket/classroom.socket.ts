import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@tessera/db-core';
import {
  type AnalyticsHostOptions,
  HOST_OPTIONS,
  IngestService,
  ReadAudit,
  type SocketConnection,
  type SocketHandler,
  type SocketRoute,
  type SocketSession,
} from '@tessera/module-kit';
import { ClassroomSession } from './classroom-session.js';
import { Feed } from './feed.js';
import type { Sender } from './sender.js';
import { Turns } from './turns.js';

/** Senders and subscriptions that are opened at a time. */
const OPENINGS = 3;

/** The socket of the classroom module: senders publish events of sessions, teachers follow them. */
@Injectable()
export class ClassroomSocket implements SocketHandler {
  /** Senders of this replica by session and name: who opens one again takes it over. */
  private readonly senders = new Map<string, Sender>();
  private readonly audit: ReadAudit;
  /** Thousands may come back at once: they wait here and not for connections, of which others need some too. */
  private readonly turns = new Turns(OPENINGS);

  constructor(
    @Inject(HOST_OPTIONS) private readonly host: AnalyticsHostOptions,
    @Inject(IngestService) private readonly ingest: IngestService,
    @Inject(Feed) private readonly feed: Feed,
    @Inject(AuditLog) audit: AuditLog,
  ) {
    this.audit = new ReadAudit(audit);
  }

  connected(connection: SocketConnection): SocketSession {
    const { database, bindings } = this.host;
    return new ClassroomSession(connection, {
      database,
      external: bindings['classroom']?.['session_events']?.kind === 'external',
      ingest: this.ingest,
      feed: this.feed,
      audit: this.audit,
      senders: this.senders,
      turns: this.turns,
    });
  }
}

/** Where it is and who may connect. */
export const classroomSocket: SocketRoute = {
  path: '/ws/classroom',
  summary: 'Events of sessions: publish them as they happen, follow a session or a school',
  roles: ['authenticated', 'admin', 'service_role'],
  asks: [
    { type: 'subscribe', subscription: 'one', session_id: '{session_events.session_id}' },
    { type: 'subscribe', subscription: 'two', session_id: '{session_events.session_id}', school_id: '{tenant}' },
    { type: 'subscribe', subscription: 'all', school_id: '{tenant}', since: '2000-01-01T00:00:00Z' },
    { type: 'open', session_id: '{session_events.session_id}', sender_id: '{session_events.sender_id}' },
  ],
  follows: {
    by: 'session_id',
    position: 'position',
    time: 'event_time',
    what: 'event_type',
    read: 'sessions/:id/timeline',
  },
  handler: ClassroomSocket,
};
