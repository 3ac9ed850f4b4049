import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { ChannelListener, type Database, type Principal } from '@tessera/db-core';
import { type AnalyticsHostOptions, HOST_OPTIONS } from '@tessera/module-kit';
import { classroomTenant } from '../classroom.tenant.js';
import type { Follower } from './follower.js';
import { socketSql } from './socket-sql.js';
import { Turns } from './turns.js';

const CHANNEL = 'tessera_classroom_events';
/** A notice that was missed is made up for within this time, while somebody is subscribed. */
const LOOK_EVERY_MS = 2_000;
/** Reads at a time; who waits has more to read by then. */
const READS = 3;

/** Asks how far sessions go; nothing of what it sees reaches anybody. */
const WATCHER: Principal = {
  role: 'service_role',
  subject: 'tessera socket',
  claims: {},
  tenants: { [classroomTenant.claim]: [] },
  credential: 'tessera:socket',
};

/**
 * Brings events to subscribers, whichever replica committed them: a notice of the database says which sessions have new ones, and
 * each subscriber reads them from the table, after the last position that it was sent and as what it may see. So a notice that
 * was missed loses nothing: how far the sessions go is looked up every few seconds as well.
 */
@Injectable()
export class Feed implements OnModuleDestroy {
  private readonly followers = new Set<Follower>();
  readonly turns = new Turns(READS);
  private listener: ChannelListener | undefined;
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> | undefined;

  constructor(@Inject(HOST_OPTIONS) private readonly host: Pick<AnalyticsHostOptions, 'database'>) {}

  get database(): Database {
    return this.host.database;
  }

  add(follower: Follower): void {
    this.followers.add(follower);
    this.listener ??= new ChannelListener(this.database.migrationUrl, CHANNEL, {
      onNotice: (payload) => this.told(payload),
      onListening: () => void this.look(),
    });
    this.timer ??= setInterval(() => void this.look(), LOOK_EVERY_MS).unref();
  }

  remove(follower: Follower): void {
    this.followers.delete(follower);
    if (this.followers.size > 0) return;
    clearInterval(this.timer);
    this.timer = undefined;
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.listener?.close();
    await this.looking;
  }

  private told(payload: string): void {
    const [school, session] = parsed(payload);
    if (school === undefined || session === undefined) {
      void this.look();
      return;
    }
    for (const follower of this.followers) follower.told(school, session);
  }

  private look(): Promise<void> {
    this.looking ??= this.lookUp()
      // The database is away: the next look is soon.
      .catch(() => undefined)
      .finally(() => {
        this.looking = undefined;
      });
    return this.looking;
  }

  /** Two questions, however many subscribe. */
  private async lookUp(): Promise<void> {
    const sessions = new Map<string, readonly [string, string]>();
    const schools = new Set<string>();
    for (const { school, session } of this.followers) {
      if (session === null) schools.add(school);
      else sessions.set(JSON.stringify([school, session]), [school, session]);
    }
    const pairs = [...sessions.values()];
    const found = await this.database.withRls(WATCHER, async (sql) => {
      const far =
        pairs.length === 0
          ? []
          : await sql.query<HowFar>(socketSql.howFar, [
              pairs.map(([school]) => school),
              pairs.map(([, session]) => session),
            ]);
      for (const school of schools) {
        const lately = await sql.query<Omit<HowFar, 'school_id'>>(socketSql.sessionsSince, [school, null, null]);
        far.push(...lately.map((row) => ({ school_id: school, ...row })));
      }
      return far;
    });
    for (const { school_id, session_id, last } of found) {
      for (const follower of this.followers) follower.goesTo(school_id, session_id, last);
    }
  }
}

interface HowFar {
  readonly school_id: string;
  readonly session_id: string;
  readonly last: number;
}

function parsed(payload: string): readonly string[] {
  try {
    const value: unknown = JSON.parse(payload);
    return Array.isArray(value) ? value.map(String) : [];
  } catch {
    return [];
  }
}
