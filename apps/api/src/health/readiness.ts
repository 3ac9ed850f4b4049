import { Inject, Injectable } from '@nestjs/common';
import { type HealthIndicatorResult, HealthIndicatorService } from '@nestjs/terminus';
import { Database } from '@tessera/db-core';
import { Lifecycle } from '../start/lifecycle.js';
import { MigrationState } from './migration-state.js';

const databaseTimeoutMs = 1000;
const migrationsKnownForMs = 30_000;

/** What must hold for this server to take requests. Modules have health of their own, which never turns a server away. */
@Injectable()
export class Readiness {
  constructor(
    @Inject(HealthIndicatorService) private readonly indicators: HealthIndicatorService,
    @Inject(Lifecycle) private readonly lifecycle: Lifecycle,
    @Inject(Database) private readonly db: Database,
    @Inject(MigrationState) private readonly state: MigrationState,
  ) {}

  /** Not starting and not draining. */
  server(): HealthIndicatorResult {
    const session = this.indicators.check('server');
    const { phase } = this.lifecycle;
    return phase === 'serving' ? session.up({ phase }) : session.down({ phase });
  }

  /** Answers within a second, on a connection that is not the pool's. */
  async database(): Promise<HealthIndicatorResult> {
    const session = this.indicators.check('database');
    try {
      await this.db.ping(databaseTimeoutMs);
      return session.up();
    } catch {
      return session.down({ message: `no answer within ${databaseTimeoutMs} ms` });
    }
  }

  /** Nothing pending; asked of the database every 30 s. */
  async migrations(): Promise<HealthIndicatorResult> {
    const session = this.indicators.check('migrations');
    try {
      const pending = await this.state.pending(migrationsKnownForMs, databaseTimeoutMs);
      return pending.length === 0 ? session.up() : session.down({ pending });
    } catch {
      return session.down({ message: 'cannot be told' });
    }
  }
}
