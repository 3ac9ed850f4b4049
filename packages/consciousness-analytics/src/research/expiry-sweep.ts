import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { type AnalyticsHostOptions, HOST_OPTIONS } from '@tessera/module-kit';
import { ReleaseDesk } from './release-desk.js';

const EVERY_MS = 60_000;

/** Ends releases that have run out, each minute and on every replica: keys lie in files, and a file is somewhere. */
@Injectable()
export class ExpirySweep implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('research');
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<unknown> = Promise.resolve();

  constructor(
    @Inject(HOST_OPTIONS) private readonly options: AnalyticsHostOptions,
    @Inject(ReleaseDesk) private readonly desk: ReleaseDesk,
  ) {}

  onApplicationBootstrap(): void {
    if (this.options.scheduling === false) return;
    this.timer = setInterval(() => void this.sweep(), EVERY_MS);
    this.timer.unref();
    void this.sweep();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  private sweep(): Promise<unknown> {
    this.running = this.running
      .then(() => this.desk.sweep())
      .catch((error: unknown) => this.logger.error('research releases that ran out could not be ended', error));
    return this.running;
  }
}
