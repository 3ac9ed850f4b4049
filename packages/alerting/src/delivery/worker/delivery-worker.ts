import { ChannelListener, type Database } from '@tessera/db-core';
import type { Channel, Delivery, Outcome, Sender } from '../delivery.types.js';
import { type Busy, type Failure, Outbox, OUTBOX_CHANNEL, type Patience } from './outbox.js';
import { type Backoff, retryDelay } from './retry-delay.js';

/** How a worker works. */
export interface WorkerSettings extends Patience {
  /** Name of this replica in leases. */
  readonly worker: string;
  readonly concurrency: number;
  /** Longer than any attempt takes; a delivery whose worker died is taken over after it. */
  readonly leaseSeconds: number;
  /** Looks for what is due this often, besides being told. */
  readonly pollMs: number;
  readonly attempts: number;
  readonly hours: number;
  readonly backoff: Backoff;
}

/** What is told of its work; texts hold neither addresses nor secrets. */
export interface WorkerEvents {
  readonly onOutcome?: (delivery: Delivery, outcome: Outcome) => void;
  readonly onTrouble: (message: string, error: unknown) => void;
}

/**
 * Sends what waits in the outbox, at least once: a delivery is leased, sent, and marked. Whoever dies in between leaves a
 * lease that ends, and the next attempt carries the same id. One destination gets one message at a time, whatever the number
 * of replicas, and no owner takes more than half of the places of one.
 */
export class DeliveryWorker {
  private readonly running = new Map<string, { readonly delivery: Delivery; readonly done: Promise<void> }>();
  private readonly outbox: Outbox;
  private readonly stopping = new AbortController();
  private listener: ChannelListener | undefined;
  private timer: NodeJS.Timeout | undefined;
  private filling: Promise<void> | undefined;
  private again = false;
  private ended = false;
  private failing = false;

  constructor(
    private readonly database: Database,
    private readonly senders: Readonly<Record<Channel, Sender>>,
    private readonly settings: WorkerSettings,
    private readonly events: WorkerEvents,
  ) {
    this.outbox = new Outbox(database, settings.worker);
  }

  start(): void {
    const wake = (): void => this.wake();
    this.listener = new ChannelListener(this.database.migrationUrl, OUTBOX_CHANNEL, {
      onNotice: wake,
      onListening: wake,
    });
    this.timer = setInterval(wake, this.settings.pollMs);
    this.wake();
  }

  /** Takes nothing more, and waits for what is being sent; after `patienceMs` that goes back to the queue. */
  async stop(patienceMs: number): Promise<void> {
    this.ended = true;
    clearInterval(this.timer);
    await this.listener?.close();
    await this.filling;
    const timer = setTimeout(() => this.stopping.abort(), patienceMs);
    await Promise.all([...this.running.values()].map(({ done }) => done));
    clearTimeout(timer);
  }

  /** Looks for work now; a call while it looks makes it look once more. */
  private wake(): void {
    this.again = true;
    this.filling ??= this.fill().finally(() => {
      this.filling = undefined;
      if (this.again && !this.ended) this.wake();
    });
  }

  private async fill(): Promise<void> {
    while (this.again && !this.ended) {
      this.again = false;
      const free = this.settings.concurrency - this.running.size;
      if (free <= 0) return;
      const claimed = await this.claim(free);
      for (const delivery of claimed) this.begin(delivery);
      if (claimed.length > 0) this.again = true;
    }
  }

  private async claim(free: number): Promise<Delivery[]> {
    try {
      const claimed = await this.outbox.claim(free, this.settings.leaseSeconds, this.busy());
      this.failing = false;
      return claimed;
    } catch (error) {
      // Once, not at each look: what waits is sent when the database is back.
      if (!this.failing) this.events.onTrouble('deliveries wait: the outbox cannot be read', error);
      this.failing = true;
      return [];
    }
  }

  private busy(): Busy {
    const owners = [...this.running.values()].map(({ delivery }) => delivery.owner);
    return { owners, share: Math.ceil(this.settings.concurrency / 2) };
  }

  private begin(delivery: Delivery): void {
    const done = this.deliver(delivery)
      .catch((error: unknown) =>
        this.events.onTrouble(`what came of delivery ${delivery.id} could not be written`, error),
      )
      .finally(() => {
        this.running.delete(delivery.id);
        this.wake();
      });
    this.running.set(delivery.id, { delivery, done });
  }

  private async deliver(delivery: Delivery): Promise<void> {
    const outcome = await this.attempt(delivery);
    this.events.onOutcome?.(delivery, outcome);
    if (outcome.taken) await this.outbox.sent(delivery);
    else await this.outbox.failed(delivery, this.failureOf(delivery, outcome), this.settings);
  }

  private async attempt(delivery: Delivery): Promise<Outcome> {
    // Workers that died while they sent it have counted, too.
    if (delivery.attempts > this.settings.attempts)
      return { taken: false, detail: 'It was given up.', permanent: true, blame: false };
    try {
      return await this.senders[delivery.channel].send(delivery, this.stopping.signal);
    } catch (error) {
      this.events.onTrouble(`delivery ${delivery.id} failed unexpectedly`, error);
      return { taken: false, detail: 'It could not be sent.', permanent: false, blame: false, cause: error };
    }
  }

  private failureOf(delivery: Delivery, outcome: Extract<Outcome, { taken: false }>): Failure {
    const { detail, permanent, blame, gone = false, retryAfterSeconds } = outcome;
    const rest = { detail, blame, gone };
    if (this.stopping.signal.aborted) return { ...rest, retryInSeconds: 0, blame: false };
    const { attempts, hours, backoff } = this.settings;
    const delay = retryDelay(delivery.attempts, Math.random(), backoff, retryAfterSeconds);
    const over = delivery.attempts >= attempts || delivery.queued_seconds + delay > hours * 3_600;
    return { ...rest, retryInSeconds: permanent || over ? null : delay };
  }
}
