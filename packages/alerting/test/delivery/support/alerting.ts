import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Database, migrate } from '@tessera/db-core';
import { createTestDatabase, type TestDatabase } from '@tessera/testing';
import { alerts } from '../../../src/index.js';
import { AddressRules } from '../../../src/delivery/http/address-rules.js';
import { TargetGuard } from '../../../src/delivery/http/target-guard.js';
import type { Resolve } from '../../../src/delivery/http/resolve.js';
import { openSenders } from '../../../src/delivery/senders.js';
import { DeliveryWorker, type WorkerSettings } from '../../../src/delivery/worker/delivery-worker.js';

/** Recipients of a rule, by channel. */
export type Recipients = Readonly<Partial<Record<'email' | 'slack' | 'webhook', readonly string[]>>>;

/** A row of the outbox. */
export interface Row {
  readonly id: string;
  readonly kind: string;
  readonly channel: string;
  readonly recipient: string;
  readonly status: string;
  readonly attempts: number;
  readonly last_error: string | null;
  readonly message: Readonly<Record<string, unknown>>;
}

/** What a worker of a test is told, beside its own defaults. */
export interface TestWorker extends Partial<WorkerSettings> {
  readonly allow?: readonly string[];
  readonly resolve?: Resolve;
  readonly smtpUrl?: string;
  readonly timeoutMs?: number;
}

export const LOOPBACK = ['127.0.0.0/8'];
export const SETTINGS: WorkerSettings = {
  worker: 'test',
  concurrency: 8,
  leaseSeconds: 30,
  pollMs: 50,
  attempts: 20,
  hours: 24,
  backoff: { baseSeconds: 0.05, capSeconds: 0.1 },
  disableAfterFailures: 1000,
  disableAfterHours: 0,
};

/** Rules, their incidents, and workers that deliver what is told of them. */
export class Alerting {
  private readonly stops: (() => Promise<void>)[] = [];
  readonly troubles: string[] = [];
  private closed = false;

  private constructor(
    private readonly database: TestDatabase,
    readonly db: Database,
  ) {}

  static async open(): Promise<Alerting> {
    const prepare = async (url: string): Promise<void> => {
      await migrate(url, [alerts]);
    };
    const database = await createTestDatabase({
      key: 'alerts delivery',
      prepare,
    });
    return new Alerting(database, await Database.open({ url: database.url, poolSize: 6 }));
  }

  get url(): string {
    return this.database.url;
  }

  /** Runs SQL as the owner, whom policies admit. */
  rows<R extends object>(text: string, values?: readonly unknown[]): Promise<R[]> {
    return this.db.asOwner((sql) => sql.query<R>(text, values), { maintenance: true });
  }

  /** A rule with one incident; answers the incident's id. */
  async incident(recipients: Recipients, { name = 'Success rate', owner = 'platform' } = {}): Promise<string> {
    const [rule, history] = [randomUUID(), randomUUID()];
    await this.rows(
      `insert into alerts.alert_rules (
         id, owner, name, module, metric_type, condition, threshold_value, notification_channels, notification_recipients
       ) values ($1, $2, $3, 'action', 'success_rate', 'less_than', 90, $4, $5)`,
      [rule, owner, name, Object.keys(recipients), JSON.stringify(recipients)],
    );
    await this.rows(
      `insert into alerts.alert_history (id, owner, rule_id, rule_name, triggered_at, notified_by)
       values ($1, $2, $3, $4, now(), $1)`,
      [history, owner, rule, name],
    );
    return history;
  }

  async notify(history: string, kind = 'firing', message: object = {}): Promise<number> {
    const [row] = await this.rows<{ n: number }>('select alerts.enqueue_notifications($1, $2, $3) as n', [
      history,
      kind,
      JSON.stringify(message),
    ]);
    return row?.n ?? 0;
  }

  outbox(): Promise<Row[]> {
    return this.rows<Row>('select * from alerts.outbox order by id');
  }

  /** Waits until the outbox is as said; the test's own time limit ends it otherwise. */
  async until(holds: (rows: readonly Row[]) => boolean): Promise<Row[]> {
    while (!this.closed) {
      const rows = await this.outbox();
      if (holds(rows)) return rows;
      await sleep(25);
    }
    throw new Error('the test is over');
  }

  settled(): Promise<Row[]> {
    return this.until((rows) => rows.every(({ status }) => status === 'sent' || status === 'dead'));
  }

  start({ allow = [], resolve, smtpUrl, timeoutMs = 5_000, ...settings }: TestWorker = {}): DeliveryWorker {
    const guard = new TargetGuard(new AddressRules(allow), resolve);
    const senders = openSenders({ smtpUrl, timeoutMs, guard });
    const worker = new DeliveryWorker(
      this.db,
      senders.byChannel,
      { ...SETTINGS, ...settings },
      {
        onTrouble: (message) => this.troubles.push(message),
      },
    );
    worker.start();
    this.stops.push(async () => {
      await worker.stop(0);
      senders.close();
    });
    return worker;
  }

  async stopWorkers(): Promise<void> {
    for (const stop of this.stops.splice(0)) await stop();
  }

  async clear(): Promise<void> {
    await this.stopWorkers();
    for (const table of ['outbox', 'destination_secrets', 'destinations', 'alert_history', 'alert_rules'])
      await this.rows(`delete from alerts.${table}`);
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.stopWorkers();
    await this.db.close();
    await this.database.drop();
  }
}
