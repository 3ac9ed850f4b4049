import * as fc from 'fast-check';
import type { ModuleFixture } from '@tessera/testing';

/** One trace as a writer gives it. */
export interface Trace {
  readonly minutesAgo: number;
  readonly user: string | null;
  readonly facet: string | null;
  readonly agent: string | null;
  readonly confidence: string | null;
  readonly safety: string | null;
  readonly latency: number | null;
  /** JSON, whatever its shape; null where nothing was kept. */
  readonly trace: string | null;
}

/** One write to the source: a trace comes or changes, goes, moves to another tenant, or all of them go. */
export type Change =
  | ({ readonly kind: 'put'; readonly tenant: string; readonly id: string } & Trace)
  | { readonly kind: 'delete' | 'move'; readonly tenant: string; readonly id: string }
  | { readonly kind: 'truncate' };

const tenant = fc.constantFrom('default', 'studio', 'platform');
const id = fc.integer({ min: 1, max: 14 }).map((n) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`);

const detail = fc.constantFrom<unknown>(
  'Breathe.',
  'Breathe.',
  'Walk.',
  'x'.repeat(700),
  'x'.repeat(701),
  ' \n\t',
  '',
  7,
  null,
);
const step = fc.oneof(
  { arbitrary: fc.record({ kind: fc.constantFrom('practice', 'practice', 'reflect'), detail }), weight: 8 },
  {
    arbitrary: fc.constantFrom<unknown>(
      { kind: 'practice' },
      { kind: ['practice'], detail: 'Walk.' },
      'practice',
      5,
      null,
      [],
    ),
    weight: 2,
  },
);
const rationale = fc.constantFrom<unknown>(['asks'], [], null, 'why');
const trace = fc.oneof(
  {
    arbitrary: fc
      .record({ steps: fc.array(step, { maxLength: 4 }), rationale })
      .map(({ steps, ...inference }): unknown => ({ plan: { steps }, inference })),
    weight: 8,
  },
  {
    arbitrary: fc.constantFrom<unknown>(
      {},
      [],
      'practice',
      3,
      null,
      [{ plan: { steps: [{ kind: 'practice', detail: 'in a list' }] } }],
      { plan: null },
      { plan: [{ steps: [{ kind: 'practice', detail: 'plan in a list' }] }] },
      { plan: { steps: { kind: 'practice', detail: 'no list' } } },
      { plan: { steps: [[{ kind: 'practice', detail: 'list in a list' }]] } },
      { inference: [] },
    ),
    weight: 3,
  },
);

/** Minutes that fall into few buckets, late, and ahead of the clock. */
const minutesAgo = fc.oneof(
  fc.integer({ min: 0, max: 180 }),
  fc.integer({ min: 24 * 60 - 30, max: 24 * 60 + 30 }),
  fc.constantFrom(40 * 1440, 400 * 1440, -300),
);

const written = fc.record({
  minutesAgo,
  user: fc.constantFrom(null, 'u1', 'u2', 'u3'),
  facet: fc.constantFrom(null, 'fire3', 'water2', 'none', 'f'.repeat(650)),
  agent: fc.constantFrom(null, 'MainOracleAgent', 'DreamAgent'),
  confidence: fc.oneof(
    fc.constant(null),
    fc.integer({ min: 0, max: 100 }).map((n) => String(n / 100)),
  ),
  safety: fc.constantFrom(null, 'none', 'elevated', 'critical', 'review'),
  latency: fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 2_147_483_647 })),
  trace: fc.oneof({ arbitrary: trace.map((value) => JSON.stringify(value)), weight: 9 }, fc.constant(null)),
});

/** What the managed table refuses, and an existing one may hold. */
const odd = fc
  .tuple(
    written,
    fc.constantFrom<Partial<Trace>>(
      { facet: '' },
      { user: '' },
      { confidence: 'NaN' },
      { confidence: '85' },
      { agent: '' },
      { latency: -5 },
    ),
  )
  .map(([usual, other]): Trace => ({ ...usual, ...other }));

const changeOf = (traces: fc.Arbitrary<Trace>): fc.Arbitrary<Change> =>
  fc.oneof(
    {
      arbitrary: fc
        .tuple(tenant, id, traces)
        .map(([of, key, values]): Change => ({ kind: 'put', tenant: of, id: key, ...values })),
      weight: 20,
    },
    { arbitrary: fc.record({ kind: fc.constantFrom('delete' as const, 'move' as const), tenant, id }), weight: 6 },
    { arbitrary: fc.constant({ kind: 'truncate' as const }), weight: 1 },
  );

const batchesOf = (traces: fc.Arbitrary<Trace>): fc.Arbitrary<Change[][]> =>
  fc.array(fc.array(changeOf(traces), { minLength: 1, maxLength: 25 }), { minLength: 1, maxLength: 4 });

/** Batches of writes to the managed table; a refresh comes after each. */
export const batches = batchesOf(written);

/** Batches of writes to an existing table, which checks nothing. */
export const oddBatches = batchesOf(fc.oneof({ arbitrary: written, weight: 4 }, { arbitrary: odd, weight: 1 }));

/** How a table is written to; the managed one unless another is given. */
export interface Writing {
  /** $1 tenant, $2 id, $3 minutes ago, $4 user, $5 facet, $6 agent, $7 confidence, $8 safety level, $9 latency, $10 trace. */
  readonly put: string;
  /** $1 tenant, $2 id; null where rows have no tenant to move from. */
  readonly move: string | null;
  readonly delete: string;
  readonly truncate: string;
}

const MANAGED: Writing = {
  put: `
    insert into consciousness.consciousness_traces (
        tenant_id, id, created_at, user_id, facet, agent, confidence, safety_level, latency_ms, trace
    )
    values ($1, $2::uuid, now() - $3 * interval '1 minute', $4, $5, $6, $7::numeric, $8, $9, $10::jsonb)
    on conflict (tenant_id, id) do update set
        created_at = excluded.created_at, user_id = excluded.user_id, facet = excluded.facet, agent = excluded.agent,
        confidence = excluded.confidence, safety_level = excluded.safety_level, latency_ms = excluded.latency_ms,
        trace = excluded.trace`,
  move: `
    update consciousness.consciousness_traces as t set tenant_id = 'moved_here'
    where tenant_id = $1 and id = $2::uuid
        and not exists (select from consciousness.consciousness_traces as o where o.tenant_id = 'moved_here' and o.id = t.id)`,
  delete: 'delete from consciousness.consciousness_traces where tenant_id = $1 and id = $2::uuid',
  truncate: 'truncate consciousness.consciousness_traces',
};

/** Writes a batch in one transaction, as the owner. */
export async function applyChanges(
  fixture: ModuleFixture,
  changes: readonly Change[],
  writing: Writing = MANAGED,
): Promise<void> {
  await fixture.db.asOwner(
    async (sql) => {
      for (const one of changes) {
        if (one.kind === 'truncate') await sql.query(writing.truncate);
        else if (one.kind === 'put') {
          const { user, facet, agent, confidence, safety, latency, trace: json } = one;
          const values = [user, facet, agent, confidence, safety, latency, json];
          await sql.query(writing.put, [one.tenant, one.id, one.minutesAgo, ...values]);
        } else {
          const statement = writing[one.kind];
          if (statement !== null) await sql.query(statement, [one.tenant, one.id]);
        }
      }
    },
    { maintenance: true },
  );
}
