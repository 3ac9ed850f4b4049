import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { SchedulerRegistry } from '@nestjs/schedule';
import { CronJob } from 'cron';
import { HOST_OPTIONS, type AnalyticsHostOptions } from '../host/host.options.js';
import { Scheduler } from './scheduler.js';

const TAKE_OVER_MS = 1_500;
const DRAIN_MS = 20_000;
const TAKE_OVER = 'tessera.take-over';

/** Registers the jobs with Nest's registry when the application is up, and ends them when it goes. */
@Injectable()
export class ScheduleStarter implements OnApplicationBootstrap, OnApplicationShutdown {
  constructor(
    @Inject(HOST_OPTIONS) private readonly options: AnalyticsHostOptions,
    @Inject(Scheduler) private readonly scheduler: Scheduler,
    @Inject(SchedulerRegistry) private readonly registry: SchedulerRegistry,
  ) {}

  onApplicationBootstrap(): void {
    if (this.options.scheduling === false) return;
    for (const job of this.scheduler.jobs()) {
      const cron = CronJob.from({
        cronTime: job.cron,
        timeZone: 'UTC',
        start: true,
        onTick: () => void job.tick(new Date()),
      });
      this.registry.addCronJob(job.name, cron);
    }
    this.scheduler.started();
    this.registry.addInterval(
      TAKE_OVER,
      setInterval(() => void this.scheduler.takeOver().catch(() => undefined), TAKE_OVER_MS),
    );
    void this.scheduler.firstFill().catch(() => undefined);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.drain();
  }

  /** Stops the clock and waits for what runs. */
  async drain(): Promise<void> {
    if (this.registry.doesExist('interval', TAKE_OVER)) this.registry.deleteInterval(TAKE_OVER);
    for (const { name } of this.scheduler.jobs()) {
      if (this.registry.doesExist('cron', name)) this.registry.deleteCronJob(name);
    }
    await this.scheduler.drain(DRAIN_MS);
  }
}
