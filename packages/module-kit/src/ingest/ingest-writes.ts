import type { Database, Principal, Source, Sql } from '@tessera/db-core';
import { Expectation } from './expectation.js';
import { type Fate, joined, NOTHING, reportOf } from './fate.js';
import type { CallItem, IngestReport } from './ingest-item.js';
import type { CheckedItems } from './item-checks.js';
import type { ModuleIngest } from './module-ingest.js';
import { SharedWrites } from './shared-writes.js';
import { distinctInserts, type Group } from './waves.js';
import { insertAtOnce, needsCare, TakeCare } from './write-at-once.js';

/** Facts of one statement at most. */
export const PIECE = 1_000;

/**
 * Writes the items of a call: at once, on the assumption that they are what they nearly always are, good new facts of
 * one source; and where that fails with care, so that each bad item costs itself only. Both end in the same report.
 */
export class IngestWrites {
  /** By caller, so that nobody's facts are written in the name of another. */
  private readonly shared = new WeakMap<Principal, Map<Source, SharedWrites>>();
  private readonly expectations = new WeakMap<Principal, Expectation>();

  constructor(private readonly database: Database) {}

  /** What became of the items, once it is committed. */
  async write(ingest: ModuleIngest, principal: Principal, given: readonly CallItem[]): Promise<IngestReport> {
    const items = ingest.parents.awaited(given)
      ? await this.database.withRls(writerOf(principal), (sql) => ingest.parents.inherit(sql, given))
      : given;
    try {
      return items.length > PIECE
        ? await this.writePieces(ingest, principal, items)
        : await this.writeShared(ingest, principal, items);
    } catch (error) {
      if (!needsCare(error)) throw error;
      return this.transaction(principal, (sql) => ingest.write(sql, items));
    }
  }

  private async writeShared(
    ingest: ModuleIngest,
    principal: Principal,
    items: readonly CallItem[],
  ): Promise<IngestReport> {
    const { group, errors } = simple(ingest.checks.check(items));
    return reportOf(errors, group ? await this.sharedOf(ingest, principal, group.source).take(group.items) : []);
  }

  /** In one transaction; while the database writes a piece, the next is checked. */
  private async writePieces(
    ingest: ModuleIngest,
    principal: Principal,
    items: readonly CallItem[],
  ): Promise<IngestReport> {
    return this.insertion(principal, async (sql, allNew) => {
      let total = NOTHING;
      let writing: Promise<IngestReport> = Promise.resolve(NOTHING);
      try {
        for (let from = 0; from < items.length; from += PIECE) {
          // The statement under way leaves only when nothing else is done.
          const next = simple(ingest.checks.check(items.slice(from, from + PIECE)));
          total = joined(total, await writing);
          writing = insert(ingest, sql, next, allNew);
        }
      } catch (error) {
        // What is under way must not go on when the transaction is over.
        await writing.catch(() => undefined);
        throw error;
      }
      return joined(total, await writing);
    });
  }

  private sharedOf(ingest: ModuleIngest, principal: Principal, source: Source): SharedWrites {
    const bySource = this.shared.get(principal) ?? new Map<Source, SharedWrites>();
    this.shared.set(principal, bySource);
    const known = bySource.get(source);
    if (known) return known;
    const made = new SharedWrites((group) =>
      this.insertion(principal, (sql, allNew) => insertAtOnce(sql, ingest, group, allNew)),
    );
    bySource.set(source, made);
    return made;
  }

  private insertion<T>(principal: Principal, work: (sql: Sql, allNew: boolean) => Promise<T>): Promise<T> {
    const expectation = this.expectations.get(principal) ?? new Expectation();
    this.expectations.set(principal, expectation);
    return expectation.run((allNew) => this.transaction(principal, (sql) => work(sql, allNew)));
  }

  private async transaction<T>(principal: Principal, work: (sql: Sql) => Promise<T>): Promise<T> {
    return this.database.withRls(writerOf(principal), work, { readOnly: false, idempotent: true, keepPlans: true });
  }
}

/** Ingest is what the service role is for; an admin borrows it. A member writes as a member: policies say what. */
function writerOf(principal: Principal): Principal {
  return principal.role === 'authenticated' ? principal : { ...principal, role: 'service_role' };
}

interface SimpleItems {
  /** Null where no item passed its checks. */
  readonly group: Group | null;
  readonly errors: CheckedItems['errors'];
}

/** Items that one insert can write. Throws {@link TakeCare} for any others. */
function simple({ valid, errors }: CheckedItems): SimpleItems {
  const group = distinctInserts(valid);
  if (valid.length > 0 && !group) throw new TakeCare();
  // A fact may be sealed and too old at once: only the sealed line knows which to say.
  if (errors.some(({ code }) => code === 'too_old')) throw new TakeCare();
  return { group, errors };
}

async function insert(
  ingest: ModuleIngest,
  sql: Sql,
  { group, errors }: SimpleItems,
  allNew: boolean,
): Promise<IngestReport> {
  const fates: readonly Fate[] = group ? await insertAtOnce(sql, ingest, group.items, allNew) : [];
  return reportOf(errors, fates);
}
