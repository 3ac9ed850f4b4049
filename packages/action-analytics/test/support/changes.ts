import * as fc from 'fast-check';
import type { ModuleFixture as Fixture } from '@tessera/testing';

/** One write to the source: a fact comes or changes, a fact goes, or all of them go. */
export type Change =
  | {
      readonly kind: 'put';
      readonly organization: string;
      readonly id: string;
      readonly trigger: string | null;
      readonly type: string;
      readonly status: string;
      readonly minutesAgo: number;
      readonly duration: number | null;
      readonly message: string | null;
      readonly retries: number;
    }
  | { readonly kind: 'delete'; readonly organization: string; readonly id: string }
  | { readonly kind: 'truncate' };

const organization = fc.constantFrom('org_a', 'org_b', 'platform');
const id = fc.integer({ min: 1, max: 12 }).map((n) => `r${n}`);

/** Minutes that fall into few buckets, around the ends of the sliding windows, late, and ahead of the clock. */
const minutesAgo = fc.oneof(
  fc.integer({ min: 0, max: 180 }),
  fc.integer({ min: 24 * 60 - 30, max: 24 * 60 + 30 }),
  fc.integer({ min: 30 * 1440 - 40, max: 30 * 1440 + 40 }),
  fc.constantFrom(400 * 1440, -300),
);

const put = fc.record({
  kind: fc.constant('put' as const),
  organization,
  id,
  trigger: fc.constantFrom(null, 't1', 't2'),
  type: fc.constantFrom('rest', 'telegram', 'fax'),
  status: fc.constantFrom('success', 'failed', 'retrying'),
  minutesAgo,
  duration: fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 2_147_483_647 })),
  message: fc.constantFrom(null, '', 'timed out', 'x'.repeat(600)),
  retries: fc.integer({ min: 0, max: 3 }),
});

const change: fc.Arbitrary<Change> = fc.oneof(
  { arbitrary: put, weight: 20 },
  { arbitrary: fc.record({ kind: fc.constant('delete' as const), organization, id }), weight: 6 },
  { arbitrary: fc.constant({ kind: 'truncate' as const }), weight: 1 },
);

/** Batches of writes; a refresh comes after each. */
export const batches: fc.Arbitrary<Change[][]> = fc.array(fc.array(change, { minLength: 1, maxLength: 25 }), {
  minLength: 1,
  maxLength: 4,
});

const PUT = `
  insert into action.action_results (
    organization_id, id, job_id, trigger_id, action_type, status, executed_at, duration_ms, error_message, retry_count
  )
  values ($1, $2, 'job', $3, $4, $5, now() - $6 * interval '1 minute', $7, $8, $9)
  on conflict (organization_id, id) do update set
    trigger_id = excluded.trigger_id, action_type = excluded.action_type, status = excluded.status,
    executed_at = excluded.executed_at, duration_ms = excluded.duration_ms, error_message = excluded.error_message,
    retry_count = excluded.retry_count`;

/** Writes a batch in one transaction, as the owner. */
export async function applyChanges(fixture: Fixture, changes: readonly Change[]): Promise<void> {
  await fixture.db.asOwner(
    async (sql) => {
      for (const one of changes) {
        if (one.kind === 'truncate') await sql.query('truncate action.action_results');
        else if (one.kind === 'delete') {
          await sql.query('delete from action.action_results where organization_id = $1 and id = $2', [
            one.organization,
            one.id,
          ]);
        } else {
          const { trigger, type, status, duration, message, retries } = one;
          const values = [one.organization, one.id, trigger, type, status, one.minutesAgo, duration, message, retries];
          await sql.query(PUT, values);
        }
      }
    },
    { maintenance: true },
  );
}
