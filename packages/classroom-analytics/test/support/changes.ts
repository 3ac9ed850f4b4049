import type { ModuleFixture } from '@tessera/testing';
import * as fc from 'fast-check';
import { EDUCATIONAL_METRICS } from '../../src/classroom.sources.js';

/** One write: a row of a source comes, comes again or changes, goes, moves to another school, or all rows of a source go. */
export type Change =
  | {
      readonly kind: 'put' | 'again';
      readonly of: Table;
      readonly school: string;
      readonly id: string;
      readonly values: Values;
    }
  | { readonly kind: 'delete' | 'move'; readonly of: Table; readonly school: string; readonly id: string }
  | { readonly kind: 'truncate'; readonly of: Table }
  | { readonly kind: 'pause'; readonly school: string; readonly id: string; readonly minutesAgo: number };

type Values = Readonly<Record<string, unknown>>;

const TABLES = [
  'classroom_sessions',
  'student_groups',
  'session_metrics',
  'group_metrics',
  'educational_metrics',
  'system_health_samples',
] as const;
type Table = (typeof TABLES)[number];

const ELSEWHERE = 's3';
const school = fc.constantFrom('s1', 's1', 's2', 'platform');
const sessionId = fc.integer({ min: 1, max: 6 }).map((n) => `session ${n}`);
const few = fc.integer({ min: 1, max: 8 });
const idOf = (of: Table): fc.Arbitrary<string> =>
  of === 'classroom_sessions'
    ? sessionId
    : of === 'student_groups'
      ? few.map((n) => `group ${n}`)
      : few.map((n) => `70000000-0000-4000-8000-00000000000${n}`);

/**
 * Few hours, midnight and changes of the clock (3 and 60 days ago) among them, those a week and 90 days before, and some ahead of the
 * clock.
 */
const minutesAgo = fc.oneof(
  { arbitrary: fc.integer({ min: 0, max: 300 }), weight: 6 },
  {
    arbitrary: fc
      .tuple(fc.constantFrom(1, 2, 3, 7, 8, 14, 60, 88, 89, 90, 95, 98), fc.integer({ min: 0, max: 1439 }))
      .map(([days, minutes]) => days * 1440 + minutes),
    weight: 5,
  },
  { arbitrary: fc.constant(-200), weight: 1 },
);
const minutesLong = fc.oneof(
  { arbitrary: fc.integer({ min: 0, max: 200 }), weight: 6 },
  { arbitrary: fc.constantFrom(0, 60, 700, 740, 1440, 2 * 1440 + 7, 7 * 1440), weight: 2 },
);

const maybe = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(one, { freq: 4 });
const score = maybe(fc.integer({ min: -8, max: 800 }).map((n) => n / 8));
const count = maybe(fc.integer({ min: 0, max: 40 }));

/** Columns of each source; `at…` are minutes before now, `long` minutes after the start, which may be on the hour. */
const VALUES: Readonly<Record<Table, fc.Arbitrary<Values>>> = {
  classroom_sessions: fc.record({
    teacher_id: fc.constantFrom(null, 't1', 't2', 't3'),
    status: fc.constantFrom('created', 'active', 'active', 'paused', 'ended', 'ended', 'archived'),
    at_created: minutesAgo,
    at_start: maybe(minutesAgo),
    long: maybe(minutesLong),
    on_the_hour: fc.boolean(),
    at_updated: minutesAgo,
  }),
  student_groups: fc.record({ session_id: sessionId, is_ready: fc.boolean() }),
  session_metrics: fc.record({
    session_id: sessionId,
    at: minutesAgo,
    overall_engagement_score: score,
    participation_rate: score,
    session_quality: score,
    average_connection_quality: score,
    audio_quality: score,
    total_students: count,
    active_students: count,
    technical_issues_count: count,
  }),
  group_metrics: fc.record({
    session_id: sessionId,
    group_id: fc.constantFrom('group 1', 'group 2'),
    at: minutesAgo,
    collaboration_score: score,
  }),
  educational_metrics: fc.record({
    session_id: sessionId,
    at: minutesAgo,
    metric_name: fc.constantFrom(...EDUCATIONAL_METRICS),
    metric_value: fc.integer({ min: -4, max: 80 }).map((n) => n / 4),
  }),
  system_health_samples: fc.record({
    at: minutesAgo,
    response_time_ms: maybe(fc.integer({ min: 0, max: 800 }).map((n) => n / 8)),
    latency_ms: maybe(fc.integer({ min: 0, max: 800 }).map((n) => n / 8)),
    websocket_connections: count,
    requests: count,
    errors: count,
  }),
};

const put = (of: Table, weight: number): fc.WeightedArbitrary<Change> => ({
  arbitrary: fc.record({
    kind: fc.constantFrom('put' as const, 'put' as const, 'put' as const, 'again' as const),
    of: fc.constant(of),
    school,
    id: idOf(of),
    values: VALUES[of],
  }),
  weight,
});

const change: fc.Arbitrary<Change> = fc.oneof(
  put('classroom_sessions', 9),
  put('student_groups', 6),
  put('session_metrics', 8),
  put('group_metrics', 2),
  put('educational_metrics', 3),
  put('system_health_samples', 3),
  {
    arbitrary: fc.record({ kind: fc.constant('pause' as const), school, id: sessionId, minutesAgo }),
    weight: 3,
  },
  {
    arbitrary: fc.constantFrom(...TABLES).chain((of) =>
      fc.record({
        kind: fc.constantFrom('delete' as const, 'move' as const),
        of: fc.constant(of),
        school,
        id: idOf(of),
      }),
    ),
    weight: 6,
  },
  { arbitrary: fc.record({ kind: fc.constant('truncate' as const), of: fc.constantFrom(...TABLES) }), weight: 1 },
);

/** Batches of writes; a refresh comes after each. */
export const batches = fc.array(fc.array(change, { minLength: 1, maxLength: 40 }), { minLength: 1, maxLength: 4 });

const TIMES: Readonly<Record<Table, string>> = {
  classroom_sessions: '',
  student_groups: '',
  session_metrics: 'measured_at',
  group_metrics: 'measured_at',
  educational_metrics: 'measured_at',
  system_health_samples: 'sampled_at',
};

/** Columns of a row with the SQL of each. */
function columnsOf(of: Table, values: Values): readonly (readonly [column: string, sql: string, value: unknown])[] {
  const ago = (place: string): string => `now() - ${place}::double precision * interval '1 minute'`;
  return Object.entries(values).flatMap(([name, value]): (readonly [string, string, unknown])[] => {
    switch (name) {
      case 'at':
        return [[TIMES[of], ago('?'), value]];
      case 'at_created':
        return [['created_at', ago('?'), value]];
      case 'at_updated':
        return [['updated_at', ago('?'), value]];
      case 'at_start': {
        const start = values['on_the_hour'] === true ? `date_trunc('hour', ${ago('?')}, 'UTC')` : ago('?');
        const long = values['long'];
        return [
          ['actual_start', start, value],
          ...(value !== null && long !== null && long !== undefined
            ? [
                [
                  'actual_end',
                  `${start.replace('?', Number(value).toString())} + ? * interval '1 minute'`,
                  long,
                ] as const,
              ]
            : [['actual_end', '?::timestamptz', null] as const]),
        ];
      }
      case 'long':
      case 'on_the_hour':
        return [];
      default:
        return [[name, '?', value]];
    }
  });
}

function statementOf(one: Change): readonly [string, readonly unknown[]] {
  switch (one.kind) {
    case 'truncate':
      return [`truncate classroom.${one.of}`, []];
    case 'delete':
      return [`delete from classroom.${one.of} where school_id = $1 and id = $2`, [one.school, one.id]];
    case 'move':
      return [
        `update classroom.${one.of} as f set school_id = '${ELSEWHERE}' where school_id = $1 and id = $2
         and not exists (select from classroom.${one.of} as o where o.school_id = '${ELSEWHERE}' and o.id = f.id)`,
        [one.school, one.id],
      ];
    case 'pause':
      return [
        `update classroom.classroom_sessions set status = 'paused', updated_at = now() - $3 * interval '1 minute'
         where school_id = $1 and id = $2 and status = 'active' and actual_end is null`,
        [one.school, one.id, one.minutesAgo],
      ];
    case 'put':
    case 'again': {
      const columns = columnsOf(one.of, one.values);
      const places = columns.map(([, sql], at) => sql.replace('?', `$${at + 3}`));
      const names = columns.map(([name]) => name);
      const set = names.map((name) => `${name} = excluded.${name}`).join(', ');
      return [
        `insert into classroom.${one.of} as t (school_id, id, ${names.join(', ')}) values ($1, $2, ${places.join(', ')})
         on conflict (school_id, id) do ${one.kind === 'again' ? 'nothing' : `update set ${set}`}`,
        [one.school, one.id, ...columns.map(([, , value]) => value)],
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
