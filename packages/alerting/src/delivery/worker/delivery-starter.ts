import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { errorCode } from '@tessera/db-core';
import { type AnalyticsHostOptions, HOST_OPTIONS } from '@tessera/module-kit';
import { Registry } from 'prom-client';
import { deliveryOptionsOf } from '../delivery.config.js';
import type { Delivery, Outcome } from '../delivery.types.js';
import { TargetGuard } from '../http/target-guard.js';
import { openSenders, type Senders } from '../senders.js';
import { DeliveryMetrics } from './delivery-metrics.js';
import { DeliveryWorker } from './delivery-worker.js';
import { Outbox } from './outbox.js';
import { BACKOFF } from './retry-delay.js';

/** Longer than the longest attempt: 30 s. */
const LEASE_SECONDS = 45;
const POLL_MS = 1_000;
const PATIENCE_MS = 5_000;
const PRUNE_EVERY_MS = 3_600_000;

/** Sends notifications on every replica that schedules; what one leaves the others send. */
@Injectable()
export class DeliveryStarter implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('alerts');
  private worker: DeliveryWorker | undefined;
  private senders: Senders | undefined;
  private timer: NodeJS.Timeout | undefined;
  private pruning: Promise<void> = Promise.resolve();

  constructor(
    @Inject(HOST_OPTIONS) private readonly host: AnalyticsHostOptions,
    @Inject(TargetGuard) private readonly guard: TargetGuard,
    @Inject(Registry) private readonly registry: Registry,
  ) {}

  onApplicationBootstrap(): void {
    const { database, definitions, replica, scheduling, delivery } = this.host;
    if (scheduling === false) return;
    const options = deliveryOptionsOf(definitions);
    const metrics = new DeliveryMetrics(this.registry, database);
    this.senders = openSenders({
      smtpUrl: delivery?.smtpUrl,
      timeoutMs: options.delivery_timeout_seconds * 1_000,
      guard: this.guard,
    });
    this.worker = new DeliveryWorker(
      database,
      this.senders.byChannel,
      {
        worker: replica,
        concurrency: options.delivery_concurrency,
        leaseSeconds: LEASE_SECONDS,
        pollMs: POLL_MS,
        attempts: options.delivery_attempts,
        hours: options.delivery_hours,
        backoff: BACKOFF,
        disableAfterFailures: options.disable_after_failures,
        disableAfterHours: options.disable_after_hours,
      },
      {
        onOutcome: (each, outcome) => {
          metrics.count(each, outcome);
          this.tell(each, outcome);
        },
        onTrouble: (message, error) => this.logger.error(message, error instanceof Error ? error.stack : String(error)),
      },
    );
    this.worker.start();
    const outbox = new Outbox(database, replica);
    this.timer = setInterval(() => this.prune(outbox, options.keep_deliveries_days), PRUNE_EVERY_MS);
    this.timer.unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.worker?.stop(PATIENCE_MS);
    await this.pruning;
    this.senders?.close();
  }

  private prune(outbox: Outbox, days: number): void {
    this.pruning = outbox.prune(days).then(
      () => undefined,
      (error: unknown) => this.logger.error('old deliveries could not be deleted', error),
    );
  }

  private tell({ id, channel, kind, attempts }: Delivery, outcome: Outcome): void {
    if (outcome.taken) return;
    // What a mail server says often names the recipient.
    const told = channel === 'email' ? errorCode(outcome.cause) : messageOf(outcome.cause);
    const reason = told === undefined ? '' : ` (${told})`;
    this.logger.warn(`delivery ${id} of ${kind} by ${channel}, attempt ${attempts}: ${outcome.detail}${reason}`);
  }
}

function messageOf(cause: unknown): string | undefined {
  return cause instanceof Error ? cause.message : undefined;
}
