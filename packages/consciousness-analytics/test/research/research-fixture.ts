import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BoundModel, Database, eraseAudited, type ErasureReceipt, migrate, RefreshEngine } from '@tessera/db-core';
import { KeyFolder, ReadService, TimeZones } from '@tessera/module-kit';
import { createTestDatabase } from '@tessera/test-database';
import { principal } from '@tessera/testing';
import { consciousnessAnalytics } from '../../src/index.js';
import { ReleaseDesk } from '../../src/research/release-desk.js';
import { COARSENING_STEPS, RELEASE_FIELDS, type ReleaseRequest } from '../../src/research/release-settings.js';

/** A trace as tests make it; the rest of the columns is filled in. */
export interface TestTrace {
  readonly tenant: string;
  readonly user: string | null;
  readonly day: string;
  readonly facet: string | null;
  readonly mode: string | null;
  readonly safety: string | null;
  readonly confidence?: number | null;
  readonly latency?: number | null;
  readonly trace?: unknown;
}

/** A database, a folder of keys, and what makes and reads releases. */
export interface ResearchFixture {
  readonly db: Database;
  readonly url: string;
  readonly keys: KeyFolder;
  readonly reads: ReadService;
  desk(clock?: () => number): ReleaseDesk;
  rows<R extends object>(sql: string, values?: readonly unknown[]): Promise<R[]>;
  /** Replaces all traces and forgets all releases. */
  fill(traces: readonly TestTrace[]): Promise<void>;
  erase(subject: string): Promise<ErasureReceipt>;
  close(): Promise<void>;
}

const { tenant } = consciousnessAnalytics;

/** Who acts in tests. */
export const admin = { principal: principal('admin', tenant.claim), requestId: null };

/** A researcher of that name. */
export const researcher = (subject: string) => ({
  ...principal('research', tenant.claim),
  subject,
  credential: subject,
});

/** A release of March 2026 for `lab`, with what a test changes. */
export function asking(changes: Partial<ReleaseRequest> = {}): ReleaseRequest {
  return {
    purpose: 'a test',
    recipient: 'lab',
    from: '2026-03-01',
    to: '2026-04-01',
    tenants: null,
    fields: RELEASE_FIELDS,
    k: 5,
    timeStep: 'day',
    coarsening: COARSENING_STEPS,
    codes: [],
    expiresInDays: 30,
    preview: false,
    ...changes,
  };
}

async function prepare(url: string): Promise<void> {
  await migrate(url, [consciousnessAnalytics]);
  const db = await Database.open({ url, poolSize: 2 });
  try {
    await new RefreshEngine(db, [{ model: consciousnessAnalytics, bindings: {} }], { replica: 'test' }).install();
  } finally {
    await db.close();
  }
}

const INSERT = `
insert into consciousness.consciousness_traces
    (tenant_id, id, created_at, user_id, agent, facet, mode, confidence, safety_level, latency_ms, trace)
select t.tenant, gen_random_uuid(), t.day::date + interval '9 hours 13 minutes', t.user, 'guide', t.facet, t.mode, t.confidence,
    t.safety, t.latency, t.trace
from jsonb_to_recordset($1::jsonb) as t (
    tenant text, "user" text, day text, facet text, mode text, safety text, confidence numeric, latency integer, trace jsonb
)`;

/** Opens a database of its own; close it after the tests. */
export async function openResearch(): Promise<ResearchFixture> {
  const made = await createTestDatabase({ key: 'consciousness research', prepare });
  const db = await Database.open({ url: made.url, poolSize: 4 });
  const base = await mkdtemp(join(tmpdir(), 'tessera-research-'));
  const keys = new KeyFolder(join(base, 'keys'));
  const bound: BoundModel = { model: consciousnessAnalytics, bindings: {}, keysFolder: keys.path };
  const rows: ResearchFixture['rows'] = (sql, values) =>
    db.asOwner((owner) => owner.query(sql, values), { maintenance: true });
  return {
    db,
    url: made.url,
    keys,
    rows,
    reads: new ReadService(db, [consciousnessAnalytics], new TimeZones(db), { cursorSecret: 'secret of the tests' }),
    desk: (clock) => new ReleaseDesk(db, keys, clock),
    fill: async (traces) => {
      await rows('delete from consciousness.research_release_traces');
      await rows('delete from consciousness.research_releases');
      await rows('delete from consciousness.consciousness_traces');
      await rm(keys.path, { recursive: true, force: true });
      await rows(INSERT, [JSON.stringify(traces)]);
    },
    erase: (subject) => eraseAudited(db, bound, { module: 'consciousness', subject }, { actor: admin.principal }),
    close: async () => {
      await db.close();
      await made.drop();
      await rm(base, { recursive: true, force: true });
    },
  };
}

/** As many runs as asked for, times TESSERA_PROVE_SCALE. */
export function runs(count: number): number {
  return Math.ceil(count * Number(process.env['TESSERA_PROVE_SCALE'] ?? 1));
}

/** Items by what they have in common. */
export function grouped<T>(items: readonly T[], by: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(by(item), [...(groups.get(by(item)) ?? []), item]);
  return groups;
}
