import * as fc from 'fast-check';
import { distinctBetween } from '@tessera/db-core';
import { consciousnessAnalytics } from '../src/index.js';
import { applyChanges, batches, oddBatches, type Writing } from './support/changes.js';
import { type Existing, expectRows, type Figures, type ModuleFixture } from '@tessera/testing';
import { caller, lasting } from './support/describe-read.js';
import { expectViewsDefined } from './support/views.js';

const SCALE = Number(process.env['TESSERA_PROVE_SCALE'] ?? '1');

/** Ours by other names, without a tenant; whatever its writers like. */
const EXISTING: Existing = {
  create: `
    create table public.guide_log (
        key text primary key, at timestamptz, person text, aspect text, routed_to text, sure double precision, mode text,
        risk varchar(20), took_ms bigint, document jsonb, colour text
    );
    create index on public.guide_log (at);`,
  bindings: {
    consciousness_traces: {
      kind: 'external',
      table: 'public.guide_log',
      columns: {
        id: 'key',
        created_at: 'at',
        user_id: 'person',
        facet: 'aspect',
        agent: 'routed_to',
        confidence: 'sure',
        safety_level: 'risk',
        latency_ms: 'took_ms',
        trace: 'document',
      },
    },
  },
};

const EXISTING_WRITING: Writing = {
  put: `
    insert into public.guide_log (key, at, person, aspect, routed_to, sure, risk, took_ms, document)
    select $2::text, now() - $3 * interval '1 minute', $4, $5, $6, $7::double precision, $8, $9::bigint, $10::jsonb
    where $1::text is not null
    on conflict (key) do update set
        at = excluded.at, person = excluded.person, aspect = excluded.aspect, routed_to = excluded.routed_to,
        sure = excluded.sure, risk = excluded.risk, took_ms = excluded.took_ms, document = excluded.document`,
  move: null,
  delete: 'delete from public.guide_log where key = $2::text and $1::text is not null',
  truncate: 'truncate public.guide_log',
};

const [activity, byFacet] = consciousnessAnalytics.rollups;

/** People of the last 24 hours, by the function that everybody may ask and plainly. */
async function expectPeopleCounted(fixture: ModuleFixture): Promise<void> {
  if (!activity || !byFacet) throw new Error('the module has no rollups');
  const window = `core.bucket(now() - interval '24 hours', '15m'), now()`;
  await fixture.db.withRls(caller('admin'), async (sql) => {
    const plain = (keys: string, where: string) =>
      sql.query<Figures>(
        `select tenant_id${keys}, count(distinct user_id) as n from consciousness.consciousness_traces_source
        where created_at >= core.bucket(now() - interval '24 hours', '15m') and created_at <= now() and ${where}
        group by tenant_id${keys} having count(user_id) > 0`,
      );
    const counted = await sql.query<Figures>(
      `select * from ${distinctBetween(consciousnessAnalytics, activity, 'unique_users')}(${window})`,
    );
    expectRows(counted, await plain('', 'true'), ['tenant_id']);
    const days = await sql.query<Figures>(
      `select * from ${distinctBetween(consciousnessAnalytics, byFacet, 'unique_users')}('-infinity', now(), '{default,studio}')`,
    );
    const wanted = await sql.query<Figures>(
      `select tenant_id, core.key_text(facet) as facet, count(distinct user_id) as n
      from consciousness.consciousness_traces_source
      where facet is not null and created_at <= now() and tenant_id in ('default', 'studio')
      group by 1, 2 having count(user_id) > 0`,
    );
    expectRows(days, wanted, ['tenant_id', 'facet']);
  });
}

describe('whatever is written, views equal their definitions', () => {
  const managed = lasting('empty');
  const external = lasting('empty', EXISTING);

  it(
    'over the managed table',
    async () => {
      await fc.assert(
        fc.asyncProperty(batches, async (all) => {
          for (const batch of all) {
            await applyChanges(managed(), batch);
            await managed().refresh();
            await expectViewsDefined(managed());
            await expectPeopleCounted(managed());
          }
        }),
        { numRuns: 20 * SCALE },
      );
    },
    120_000 * SCALE,
  );

  it(
    'over an existing table with other names, without a tenant and with odd values',
    async () => {
      await fc.assert(
        fc.asyncProperty(oddBatches, async (all) => {
          for (const batch of all) {
            await applyChanges(external(), batch, EXISTING_WRITING);
            await external().refresh();
            await expectViewsDefined(external());
          }
        }),
        { numRuns: 15 * SCALE },
      );
      const [tenants] = await external().rows<Figures>(
        'select array_agg(distinct tenant_id) as found from consciousness.traces_activity',
      );
      expect([['default'], null]).toContainEqual(tenants?.['found']);
    },
    120_000 * SCALE,
  );
});
