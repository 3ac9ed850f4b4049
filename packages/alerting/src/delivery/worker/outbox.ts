import type { Database, Sql } from '@tessera/db-core';
import type { Delivery } from '../delivery.types.js';
import { deliverySql } from '../delivery-sql.js';

const OWNER = { maintenance: true } as const;

/** Name of the database's channel that tells of new deliveries. */
export const OUTBOX_CHANNEL = 'tessera_alerts_outbox';

/** Who has enough at the moment. */
export interface Busy {
  /** The owner of each delivery under way. */
  readonly owners: readonly string[];
  /** Deliveries at a time for one owner. */
  readonly share: number;
}

/** When a destination is given up. */
export interface Patience {
  readonly disableAfterFailures: number;
  readonly disableAfterHours: number;
}

/** How a failed attempt is written down. */
export interface Failure {
  readonly detail: string;
  /** Null: there is no next attempt. */
  readonly retryInSeconds: number | null;
  /** The destination is at fault. */
  readonly blame: boolean;
  /** It is given up at once. */
  readonly gone: boolean;
}

interface Marked {
  readonly destination_id: string;
}

/** A destination that was disabled just now. */
export interface Disabled {
  readonly id: string;
  readonly owner: string;
  readonly disabled_reason: string;
}

/** The database's side of delivery. Each act is one transaction; what a worker no longer holds it cannot settle. */
export class Outbox {
  constructor(
    private readonly database: Pick<Database, 'asOwner'>,
    private readonly worker: string,
  ) {}

  /** Leases at most `count` deliveries that are due, one for each destination. */
  claim(count: number, leaseSeconds: number, { owners, share }: Busy): Promise<Delivery[]> {
    const values = [this.worker, leaseSeconds, count, owners, share];
    // Not again after a lost answer: rows of a lost claim come back with their lease.
    return this.database.asOwner((sql) => sql.query<Delivery>(deliverySql.claim, values), OWNER);
  }

  /** False where another worker holds it by now. */
  sent({ id, owner }: Delivery): Promise<boolean> {
    return this.database.asOwner(async (sql) => {
      const [marked] = await sql.query<Marked>(deliverySql.markSent, [id, this.worker, owner]);
      if (!marked) return false;
      await sql.query(deliverySql.noteSuccess, [marked.destination_id, owner]);
      return true;
    }, OWNER);
  }

  /** The destination, where this failure was one too many. */
  failed(delivery: Delivery, failure: Failure, patience: Patience): Promise<Disabled | null> {
    return this.database.asOwner(async (sql) => {
      const { detail, retryInSeconds, blame } = failure;
      const values = [delivery.id, this.worker, detail, retryInSeconds, delivery.owner];
      const [marked] = await sql.query<Marked>(deliverySql.markFailed, values);
      if (!marked) return null;
      const disabled = blame ? await noteFailure(sql, delivery, failure, patience) : null;
      if (disabled !== null) await giveUp(sql, disabled, delivery.rule_id);
      return disabled;
    }, OWNER);
  }

  /** Forgets what is over for longer than so many days. */
  prune(days: number): Promise<{ deliveries: number; secrets: number }> {
    return this.database.asOwner(async (sql) => {
      const [gone] = await sql.query<{ deliveries: number; secrets: number }>(deliverySql.prune, [days]);
      return gone ?? { deliveries: 0, secrets: 0 };
    }, OWNER);
  }
}

async function noteFailure(
  sql: Sql,
  { destination_id, owner }: Delivery,
  { detail, gone }: Failure,
  { disableAfterFailures, disableAfterHours }: Patience,
): Promise<Disabled | null> {
  const values = [destination_id, detail, disableAfterFailures, disableAfterHours, gone, owner];
  const [disabled] = await sql.query<Disabled>(deliverySql.noteFailure, values);
  return disabled ?? null;
}

/** Buries what waits for a disabled destination, and tells somebody else. */
async function giveUp(sql: Sql, { id, owner, disabled_reason }: Disabled, rule: string | null): Promise<void> {
  await sql.query(deliverySql.buryWaiting, [id, owner]);
  await sql.query(deliverySql.tellDisabled, [id, rule, disabled_reason, owner]);
  await sql.query(deliverySql.wake);
}
