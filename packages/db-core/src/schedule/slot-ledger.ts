import type { Database } from '../connection/index.js';
import { sqlFile } from '../connection/sql-file.js';

/** One scheduled moment of one task. */
export interface Slot {
  readonly task: string;
  readonly slot: Date;
}

/**
 * Shares scheduled work among replicas: each slot is claimed by one of them, in the database and by its clock. A lease
 * that expires unfinished can be claimed by another. Each call commits by itself.
 */
export class SlotLedger {
  constructor(
    private readonly db: Database,
    /** Unique per process: a restarted process is another replica. */
    private readonly replica: string,
  ) {}

  /** True where the work is this replica's now, for `leaseSeconds`. */
  async claim(task: string, slot: Date, leaseSeconds: number): Promise<boolean> {
    return this.ask('core.claim_slot($1, $2, $3, make_interval(secs => $4))', [task, slot, this.replica, leaseSeconds]);
  }

  /** Keeps a claim for another `leaseSeconds`; false where it was lost: stop the work. */
  async renew(task: string, slot: Date, leaseSeconds: number): Promise<boolean> {
    return this.ask('core.renew_slot($1, $2, $3, make_interval(secs => $4))', [task, slot, this.replica, leaseSeconds]);
  }

  /** Records the end; false where another replica has taken the work over. */
  async finish(task: string, slot: Date, outcome: string): Promise<boolean> {
    return this.ask('core.finish_slot($1, $2, $3, $4)', [task, slot, this.replica, outcome]);
  }

  /** Work that a replica began and let go, not older than `since`, oldest first. Look every few seconds. */
  async abandoned(since: Date): Promise<Slot[]> {
    return this.db.asOwner((sql) =>
      sql.query<{ task: string; slot: Date }>(sqlFile('schedule/abandoned-slots'), [since]),
    );
  }

  /** Deletes records of slots before `olderThan` that nobody works on; answers how many. */
  async prune(olderThan: Date): Promise<number> {
    const rows = await this.db.asOwner((sql) => sql.query(sqlFile('schedule/prune-slots'), [olderThan]));
    return rows.length;
  }

  private async ask(call: string, values: readonly unknown[]): Promise<boolean> {
    const rows = await this.db.asOwner((sql) => sql.query<{ answer: boolean }>(`select ${call} as answer`, values));
    return rows[0]?.answer === true;
  }
}
