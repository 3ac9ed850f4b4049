import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { sealAudit } from '@tessera/db-core';
import { type AnalyticsHostOptions, HOST_OPTIONS } from '../host/host.options.js';

const EVERY_MS = 1_000;

/**
 * Chains new records of the audit log each second. Every replica tries and one does it: the lock is the database's and
 * ends with the connection, so that there is no lease to lose and no moment to miss.
 */
@Injectable()
export class AuditSealer implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('audit');
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private failing = false;

  constructor(@Inject(HOST_OPTIONS) private readonly options: AnalyticsHostOptions) {}

  onApplicationBootstrap(): void {
    if (this.options.scheduling === false) return;
    this.timer = setInterval(() => void this.seal(), EVERY_MS);
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.timer === undefined) return;
    clearInterval(this.timer);
    await this.seal();
  }

  /** Never two at a time in this process. */
  private seal(): Promise<void> {
    this.running ??= this.once().finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  private async once(): Promise<void> {
    try {
      await sealAudit(this.options.database);
      this.failing = false;
    } catch (error) {
      // Once, not each second: the records wait and are chained when it works again.
      if (!this.failing)
        this.logger.error('audit records wait to be chained', error instanceof Error ? error.stack : '');
      this.failing = true;
    }
  }
}
