import type { SocketConnection } from '@tessera/module-kit';
import type { Feed } from './feed.js';
import type { Follower } from './follower.js';
import { patiently } from './patiently.js';
import { socketSql } from './socket-sql.js';

/** Events of one session that one read brings, and of all together. */
const PAGE = 500;
const SESSIONS_AT_ONCE = 20;
/** A writer that began before a moment commits after it, by no more than this. */
const OVERLAP_MS = 60_000;

interface EventRow {
  readonly session_id: string;
  readonly position: number;
}

/** What is subscribed to. */
export interface Wanted {
  readonly id: string;
  readonly school: string;
  /** Null: every session of the school. */
  readonly session: string | null;
  /** Of a session: the last position that is known. */
  readonly after: number;
  /** Of a school: the moment from which on events are wanted, at the latest. */
  readonly since: Date;
}

/**
 * What one subscriber follows: a session after a position, or a school since a moment. Keeps how far each session has been sent, and
 * reads on from there under the subscriber's own rights, as fast as the client reads. Events of a session come in the order of
 * their positions, each at least once.
 */
export class Subscription implements Follower {
  readonly school: string;
  readonly session: string | null;
  private readonly positions = new Map<string, number>();
  private readonly dirty = new Set<string>();
  private reading: Promise<void> | undefined;
  private ended = false;
  private caughtUp = false;

  constructor(
    private readonly wanted: Wanted,
    private readonly connection: SocketConnection,
    private readonly feed: Feed,
  ) {
    this.school = wanted.school;
    this.session = wanted.session;
  }

  /** Sends what has happened so far, then what happens. */
  start(): void {
    this.feed.add(this);
    this.reading = this.begin()
      .catch((error: unknown) => this.connection.fail(error))
      .finally(() => this.rest());
  }

  end(): void {
    this.ended = true;
    this.feed.remove(this);
  }

  async finish(): Promise<void> {
    this.end();
    await this.reading;
  }

  told(school: string, session: string): void {
    if (school !== this.school || (this.session !== null && this.session !== session)) return;
    this.dirty.add(session);
    this.read();
  }

  goesTo(school: string, session: string, last: number): void {
    if (last > (this.positions.get(session) ?? 0)) this.told(school, session);
  }

  private read(): void {
    if (this.reading !== undefined || this.ended) return;
    this.reading = this.readAll()
      .catch((error: unknown) => this.connection.fail(error))
      .finally(() => this.rest());
  }

  /** What was told in the last moment of a read is read at once. */
  private rest(): void {
    this.reading = undefined;
    if (this.dirty.size > 0 && this.connection.open) this.read();
  }

  private async begin(): Promise<void> {
    const { session, after } = this.wanted;
    if (session === null) await this.findSessions(null);
    else {
      this.positions.set(session, after);
      this.dirty.add(session);
    }
    await this.readAll();
  }

  /** Where the sessions of a school are taken up: before their first event since the moment, or a little earlier. */
  private async findSessions(session: string | null): Promise<void> {
    const from = new Date(this.wanted.since.getTime() - OVERLAP_MS);
    const rows = await this.ask<{ session_id: string; before: number }>(socketSql.sessionsSince, [
      this.school,
      from,
      session,
    ]);
    for (const { session_id, before } of rows ?? []) {
      if (this.positions.has(session_id)) continue;
      this.positions.set(session_id, before);
      this.dirty.add(session_id);
    }
  }

  private async readAll(): Promise<void> {
    while (this.dirty.size > 0 && !this.ended && this.connection.open) {
      const sessions = [...this.dirty].slice(0, SESSIONS_AT_ONCE);
      for (const session of sessions) {
        this.dirty.delete(session);
        if (!this.positions.has(session)) await this.findSessions(session);
      }
      // What was found in between may be seen by somebody else alone.
      const known = sessions.filter((session) => this.positions.has(session));
      await this.readSome(known);
      if (!(await this.connection.flushed())) return;
    }
    if (this.caughtUp || this.ended || !this.connection.open) return;
    this.caughtUp = true;
    this.connection.send({ type: 'caught_up', subscription: this.wanted.id });
  }

  private async readSome(sessions: readonly string[]): Promise<void> {
    for (const session of sessions) this.dirty.delete(session);
    const from = sessions.map((session) => this.positions.get(session) ?? 0);
    const rows = await this.ask<EventRow>(socketSql.eventsAfter, [this.school, sessions, from, PAGE]);
    if (rows === undefined || rows.length === 0 || this.ended) return;
    this.connection.send({ type: 'events', subscription: this.wanted.id, events: rows });
    const counts = new Map<string, number>();
    for (const { session_id, position } of rows) {
      this.positions.set(session_id, position);
      counts.set(session_id, (counts.get(session_id) ?? 0) + 1);
    }
    for (const [session, count] of counts) if (count >= PAGE) this.dirty.add(session);
  }

  private ask<R extends object>(text: string, values: readonly unknown[]): Promise<R[] | undefined> {
    const { database, turns } = this.feed;
    return patiently(
      () => turns.run(() => database.withRls(this.connection.principal, (sql) => sql.query<R>(text, values))),
      () => this.connection.open && !this.ended,
    );
  }
}
