import { randomBytes, randomUUID } from 'node:crypto';
import { AuditLog, type Database, type Principal, type Sql } from '@tessera/db-core';
import type { KeyFolder } from '@tessera/module-kit';
import { holdReleases } from './research-lock.js';
import type { ReleaseRequest } from './release-settings.js';
import { type ReleaseCounts, workOut, writeRows } from './release-rows.js';
import { DaysReleasedBefore, type EarlierRelease, KeysUnwritable, NothingToRelease } from './research-problems.js';
import { researchSql } from './research-sql.js';

/** Who acts, and within which request. */
export interface ReleaseActor {
  readonly principal: Principal;
  readonly requestId: string | null;
}

/** A release that was made; without an id it was only counted. */
export interface MadeRelease extends ReleaseCounts {
  readonly id: string | null;
}

const DAY_MS = 86_400_000;
const MINUTES = 15;
/** An act that may take long: it reads a period from end to end. */
const LONG = { maintenance: true, idempotent: false, statementTimeoutMs: MINUTES * 60_000 } as const;

/** Makes and ends research releases; each act is in the audit log before it happens. */
export class ReleaseDesk {
  private readonly audit: AuditLog;

  constructor(
    private readonly database: Database,
    private readonly keys: KeyFolder,
    private readonly clock: () => number = Date.now,
  ) {
    this.audit = new AuditLog(database);
  }

  /**
   * Makes a release, or counts what it would hold.
   * @throws DaysReleasedBefore, NothingToRelease, KeysUnwritable
   */
  async make(actor: ReleaseActor, request: ReleaseRequest): Promise<MadeRelease> {
    const id = randomUUID();
    const action = request.preview ? 'research.preview' : 'research.release';
    return this.act(actor, action, id, request.tenants, () =>
      request.preview ? this.preview(request) : this.release(id, actor.principal.subject, request),
    );
  }

  /** Ends a release: rows and key are gone when this returns. False where there is none of that id. */
  async expire(actor: ReleaseActor, id: string): Promise<boolean> {
    return this.act(actor, 'research.expire', id, null, () => this.end(id));
  }

  /** Ends what has run out. Every replica does it, for its own folder of keys. Answers how many there were. */
  async sweep(): Promise<number> {
    const due = await this.owner((sql) => sql.query<{ id: string }>(researchSql('due')));
    for (const { id } of due) await this.end(id);
    return due.length;
  }

  private preview(request: ReleaseRequest): Promise<MadeRelease> {
    return this.owner(async (sql) => {
      const counts = await workOut(sql, request, randomBytes(32));
      return { ...shown(counts, request), id: null };
    });
  }

  private async release(id: string, madeBy: string, request: ReleaseRequest): Promise<MadeRelease> {
    const keyId = randomUUID();
    try {
      return await this.owner(async (sql) => {
        await holdReleases(sql);
        await refuseOverlap(sql, request);
        const key = await this.keys.create(keyId).catch((error: unknown) => {
          throw new KeysUnwritable(error);
        });
        const counts = shown(await workOut(sql, request, key), request);
        if (counts.rows_released === 0) throw new NothingToRelease(request.k);
        await sql.query(researchSql('ledger'), this.entry(id, keyId, madeBy, request, counts));
        await writeRows(sql, id, request);
        return { ...counts, id };
      });
    } catch (error) {
      await this.dropKeyOf(id, keyId).catch(() => undefined);
      throw error;
    }
  }

  /** A commit whose answer was lost may have gone through; a key that nothing refers to does no harm. */
  private async dropKeyOf(id: string, keyId: string): Promise<void> {
    const made = await this.owner((sql) =>
      sql.query('select from consciousness.research_releases where id = $1::uuid', [id]),
    );
    if (made.length === 0) await this.keys.destroy(keyId);
  }

  private entry(
    id: string,
    keyId: string,
    madeBy: string,
    request: ReleaseRequest,
    counts: ReleaseCounts,
  ): readonly unknown[] {
    const { purpose, recipient, tenants, from, to, fields, k, timeStep, coarsening, codes, expiresInDays } = request;
    const { rows_released, persons_released, rows_withheld } = counts;
    const expires = new Date(this.clock() + expiresInDays * DAY_MS);
    return [
      ...[id, purpose, recipient, tenants, from, to, fields, k, timeStep, coarsening, codes, keyId],
      ...[rows_released, persons_released, rows_withheld, madeBy, expires],
    ];
  }

  private async end(id: string): Promise<boolean> {
    const ended = await this.owner(async (sql) => {
      await holdReleases(sql);
      return sql.query<{ key_id: string; key_destroyed: boolean }>(researchSql('expire'), [id]);
    });
    const [release] = ended;
    if (!release) return false;
    // After the rows: a key without rows links nothing, rows without their key could be erased no more.
    if (await this.keys.destroy(release.key_id))
      await this.owner((sql) => sql.query(researchSql('key-destroyed'), [release.key_id]));
    return true;
  }

  private owner<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    return this.database.asOwner(work, LONG);
  }

  private act<T>(
    { principal, requestId }: ReleaseActor,
    action: string,
    object: string,
    tenants: readonly string[] | null,
    work: () => Promise<T>,
  ): Promise<T> {
    const { subject, credential, role } = principal;
    const actor = { subject, credential, role };
    return this.audit.act({ actor, action, module: 'consciousness', object, tenants, requestId }, work);
  }
}

/** Counts as they may be told: withheld rows are rounded up to a multiple of k. */
function shown(counts: ReleaseCounts, { k }: ReleaseRequest): ReleaseCounts {
  return { ...counts, rows_withheld: Math.ceil(counts.rows_withheld / k) * k };
}

async function refuseOverlap(sql: Sql, { from, to, tenants }: ReleaseRequest): Promise<void> {
  const [earlier] = await sql.query<EarlierRelease>(researchSql('overlaps'), [from, to, tenants]);
  if (earlier) throw new DaysReleasedBefore({ from, to }, earlier);
}
