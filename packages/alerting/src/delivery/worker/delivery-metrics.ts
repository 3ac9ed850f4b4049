import type { Database } from '@tessera/db-core';
import { Counter, Gauge, type Registry } from 'prom-client';
import type { Delivery, Outcome } from '../delivery.types.js';
import { deliverySql } from '../delivery-sql.js';

/** What Prometheus is told of deliveries: attempts of this process, and the outbox of all. */
export class DeliveryMetrics {
  private readonly attempts: Counter<'channel' | 'outcome'>;

  constructor(registry: Registry, database: Pick<Database, 'asOwner'>) {
    const registers = [registry];
    this.attempts = new Counter({
      name: 'tessera_alert_attempts_total',
      help: 'Attempts of this process to deliver notifications, by channel and outcome: sent or failed',
      labelNames: ['channel', 'outcome'],
      registers,
    });
    new Gauge({
      name: 'tessera_alert_waiting_seconds',
      help: 'How long the notification that is due for longest has been due; 0 where none is',
      registers,
      async collect(): Promise<void> {
        try {
          const [row] = await database.asOwner((sql) => sql.query<{ seconds: number }>(deliverySql.waiting), {
            maintenance: true,
          });
          this.set(row?.seconds ?? 0);
        } catch {
          // Other figures are told all the same; an old one is not.
          this.remove();
        }
      },
    });
  }

  count({ channel }: Delivery, { taken }: Outcome): void {
    this.attempts.inc({ channel, outcome: taken ? 'sent' : 'failed' });
  }
}
