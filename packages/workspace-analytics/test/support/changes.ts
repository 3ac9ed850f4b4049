import type { ModuleFixture } from '@tessera/testing';
import * as fc from 'fast-check';

/** One write: a row of a source comes or changes, goes, moves to another workspace, or all rows of a source go. */
export type Change =
  | { readonly kind: 'activity' | 'run'; readonly workspace: string; readonly id: string; readonly values: Values }
  | { readonly kind: 'delete' | 'move'; readonly of: Table; readonly workspace: string; readonly id: string }
  | { readonly kind: 'truncate'; readonly of: Table }
  | { readonly kind: 'member'; readonly workspace: string; readonly user: string; readonly belongs: boolean };

type Table = 'user_activity' | 'agent_runs';
type Values = Readonly<Record<string, unknown>>;

const uuid = (kind: string, n: number): string => `${kind}0000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const uuids = (kind: string, count: number): fc.Arbitrary<string> =>
  fc.integer({ min: 1, max: count }).map((n) => uuid(kind, n));

const workspace = fc.constantFrom(uuid('1', 1), uuid('1', 1), uuid('1', 2), '00000000-0000-0000-0000-000000000000');
const user = fc.option(uuids('5', 5), { freq: 5 });
const table = fc.constantFrom<Table>('user_activity', 'agent_runs');

/** Few buckets, those a week and 30 days before, long ago, and ahead of the clock. */
const minutesAgo = fc.oneof(
  { arbitrary: fc.integer({ min: 0, max: 180 }), weight: 4 },
  {
    arbitrary: fc
      .tuple(fc.constantFrom(1, 2, 6, 7, 8, 13, 14, 28, 29, 30, 31, 36, 60, 380), fc.integer({ min: 0, max: 1439 }))
      .map(([days, minutes]) => days * 1440 + minutes),
    weight: 8,
  },
  { arbitrary: fc.constant(-300), weight: 1 },
);

const text = fc.constantFrom(null, null, '', 'rate_limited', 'unknown', 'x'.repeat(200), 'é'.repeat(199));

const metadata = fc.constantFrom<unknown>(
  null,
  {},
  [],
  'text',
  7,
  { error_type: 413, message: 'too large' },
  { error_type: '', message: '' },
  { error_type: null, message: null },
  { error_type: { kind: 'deep' }, message: ['a', 1] },
  { error_type: 'network', message: 'lost' },
  { error_type: 'network', message: 'lost again' },
  { error_type: 'unknown', message: 'what' },
  { error_type: 'e'.repeat(700), message: 'm'.repeat(400) },
  { duration_ms: 120 },
  { duration_ms: 35.25 },
  { duration_ms: 0 },
  { duration_ms: '120' },
  { duration_ms: -1 },
  { duration_ms: 86_400_001 },
  { duration_ms: null },
);

const activity = fc.record({
  minutesAgo,
  user_id: user,
  session_id: fc.option(uuids('7', 4), { freq: 3 }),
  event_type: fc.constantFrom('error', 'error', 'api_call', 'api_call', 'page_view', 'login', 'agent_run'),
  event_name: fc.constantFrom(null, '', 'save', 'n'.repeat(200)),
  // Numbers that no double holds are numbers in JSON.
  metadata: fc.oneof(
    metadata.map((value) => JSON.stringify(value)),
    fc.constant('{"duration_ms": 1e400}'),
  ),
});

const run = fc.record({
  minutesAgo,
  agent_id: uuids('a', 7),
  user_id: user,
  status: fc.constantFrom('completed', 'completed', 'failed', 'timeout', 'cancelled'),
  runtime_seconds: fc.oneof(
    fc.constant(null),
    fc.integer({ min: 0, max: 600 }).map((n) => n / 10),
    fc.constantFrom(0, 1e-9, 31_536_000),
  ),
  credits_consumed: fc.integer({ min: 0, max: 5000 }).map((n) => String(n / 1000)),
  tokens_used: fc.option(fc.integer({ min: 0, max: 2_000_000_000 }), { freq: 3 }),
  model_name: fc.constantFrom(null, '', 'unknown', 'large-2', 'small-1'),
  error_type: text,
  error_message: fc.oneof(text, fc.constant('m'.repeat(300))),
  user_rating: fc.option(fc.integer({ min: 1, max: 5 }), { freq: 2 }),
});

const change: fc.Arbitrary<Change> = fc.oneof(
  {
    arbitrary: fc.record({ kind: fc.constant('activity' as const), workspace, id: uuids('e', 16), values: activity }),
    weight: 14,
  },
  {
    arbitrary: fc.record({ kind: fc.constant('run' as const), workspace, id: uuids('f', 12), values: run }),
    weight: 10,
  },
  {
    arbitrary: fc.oneof(
      fc.record({
        kind: fc.constantFrom('delete' as const, 'move' as const),
        of: table,
        workspace,
        id: uuids('e', 16),
      }),
      fc.record({
        kind: fc.constantFrom('delete' as const, 'move' as const),
        of: table,
        workspace,
        id: uuids('f', 12),
      }),
    ),
    weight: 8,
  },
  { arbitrary: fc.record({ kind: fc.constant('truncate' as const), of: table }), weight: 1 },
  {
    arbitrary: fc.record({
      kind: fc.constant('member' as const),
      workspace,
      user: uuids('5', 5),
      belongs: fc.boolean(),
    }),
    weight: 2,
  },
);

/** Batches of writes; a refresh comes after each. */
export const batches = fc.array(fc.array(change, { minLength: 1, maxLength: 40 }), { minLength: 1, maxLength: 4 });

const KEYS = { activity: ['user_activity', 'created_at'], run: ['agent_runs', 'started_at'] } as const;

/** A statement of a change, and its values. */
function statementOf(one: Change): readonly [string, readonly unknown[]] {
  switch (one.kind) {
    case 'truncate':
      return [`truncate workspace.${one.of}`, []];
    case 'delete':
      return [`delete from workspace.${one.of} where workspace_id = $1 and id = $2`, [one.workspace, one.id]];
    case 'move':
      return [
        `update workspace.${one.of} as f set workspace_id = '${uuid('1', 3)}' where workspace_id = $1 and id = $2
         and not exists (select from workspace.${one.of} as o where o.workspace_id = '${uuid('1', 3)}' and o.id = f.id)`,
        [one.workspace, one.id],
      ];
    case 'member':
      return one.belongs
        ? ['insert into workspace.workspace_members values ($1, $2) on conflict do nothing', [one.workspace, one.user]]
        : [
            'delete from workspace.workspace_members where workspace_id = $1 and user_id = $2',
            [one.workspace, one.user],
          ];
    case 'activity':
    case 'run': {
      const [source, time] = KEYS[one.kind];
      const { minutesAgo: minutes, ...values } = one.values;
      const columns = Object.keys(values);
      const places = columns.map((_, n) => `$${n + 4}`);
      const at = `${time} = now() - $3 * interval '1 minute'`;
      return [
        `with there as (
             update workspace.${source} set ${[at, ...columns.map((name, n) => `${name} = ${places[n] ?? ''}`)].join(', ')}
             where workspace_id = $1 and id = $2 returning 1
         )
         insert into workspace.${source} (workspace_id, id, ${[time, ...columns].join(', ')})
         select $1, $2, now() - $3 * interval '1 minute', ${places.join(', ')} where not exists (select from there)`,
        [one.workspace, one.id, minutes, ...Object.values(values)],
      ];
    }
  }
}

/** Writes a batch in one transaction, as the owner. */
export async function applyChanges(fixture: ModuleFixture, changes: readonly Change[]): Promise<void> {
  await fixture.db.asOwner(
    async (sql) => {
      for (const one of changes) await sql.query(...statementOf(one));
    },
    { maintenance: true },
  );
}
