import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { event, openSchool, type School, session } from '../support/school.js';

let school: School;

beforeAll(async () => {
  school = await openSchool();
  await school.send(...['a', 'b', 'c'].map((id) => session('north', id)), session('south', 'a'));
});

afterAll(() => school.close());

const insert = `insert into classroom.session_events (school_id, id, session_id, event_type, sender_id, sequence, event_time)
  select 'north', gen_random_uuid()::text, s.id, 'leader_ready', $1, n, now()
  from unnest($2::text[]) with ordinality as s (id, at) cross join generate_series(1, $3::integer) as n order by s.at, n`;

/** Positions of a session, which must be 1, 2, 3, … */
async function positions(id: string): Promise<number[]> {
  const rows = await school.rows<{ position: number }>(
    `select position::integer from classroom.session_events where school_id = 'north' and session_id = $1 order by position`,
    [id],
  );
  return rows.map(({ position }) => position);
}

const upTo = (n: number): number[] => Array.from({ length: n }, (_, at) => at + 1);

test('positions count the events of each session, whoever writes and in whatever order sessions come', async () => {
  await school.rows(insert, ['sql', ['a', 'b', 'a'].slice(0, 2), 3]);
  // Sessions in turn: each change of session writes the counter down and takes the other up.
  await school.rows(
    `insert into classroom.session_events (school_id, id, session_id, event_type, sender_id, sequence, event_time)
     select 'north', 'turn' || n, case when n % 2 = 0 then 'a' else 'b' end, 'leader_ready', 'turns', n, now() from generate_series(1, 6) as n`,
  );
  const report = await school.send(
    event('a', 'http', 2, { school_id: 'north' }),
    event('b', 'http', 1, { school_id: 'north' }),
  );
  expect(report).toEqual({ accepted: 2, duplicates: 0, errors: [] });
  expect([await positions('a'), await positions('b')]).toEqual([upTo(7), upTo(7)]);
});

test('an event keeps its place when it changes and takes the next one when it moves; nobody gives places away', async () => {
  await school.rows(
    `update classroom.session_events set position = 999, created_at = 'epoch', teacher_id = 't' where session_id = 'a'`,
  );
  expect(await positions('a')).toEqual(upTo(7));
  await school.rows(`update classroom.session_events set session_id = 'b' where id = 'turn2'`);
  expect(await positions('b')).toEqual(upTo(8));
  const refused = await school.send(event('a', 'http', 9, { school_id: 'north', position: 1 }));
  expect(refused.errors).toEqual([expect.objectContaining({ code: 'unknown_field' })]);
});

test('a savepoint that is given up gives its positions back; a lost counter goes on after the events', async () => {
  const client = new pg.Client(school.url);
  await client.connect();
  try {
    await client.query(`begin; set local tessera.maintenance = 'on'`);
    await client.query(`set local role tessera_service`);
    const one = (sequence: number) => client.query(insert, [`saved${sequence}`, ['c'], 1]);
    await one(1);
    await client.query('savepoint s');
    await one(2);
    await client.query('rollback to savepoint s');
    await one(3);
    await client.query('commit');
  } finally {
    await client.end();
  }
  expect(await positions('c')).toEqual([1, 2]);
  await school.rows(`delete from classroom.session_streams where session_id = 'c'`);
  await school.rows(insert, ['after', ['c'], 2]);
  expect(await positions('c')).toEqual([1, 2, 3, 4]);
});

test('positions follow the commits: whoever comes second waits until the first has committed', async () => {
  const [first, second] = [new pg.Client(school.url), new pg.Client(school.url)];
  await Promise.all([first.connect(), second.connect()]);
  try {
    for (const client of [first, second]) await client.query('begin; set local role tessera_service');
    await first.query(insert, ['slow', ['c'], 1]);
    let through = false;
    const waiting = second.query(insert, ['quick', ['c'], 1]).then(() => (through = true));
    const [{ blocked } = { blocked: 0 }] = await waitFor(async () => {
      const rows = await school.rows<{ blocked: number }>(
        `select count(*)::integer as blocked from pg_stat_activity where datname = current_database() and cardinality(pg_blocking_pids(pid)) > 0`,
      );
      return rows[0]?.blocked === 1 ? rows : undefined;
    });
    expect([blocked, through]).toEqual([1, false]);
    await first.query('commit');
    await waiting;
    await second.query('commit');
  } finally {
    await Promise.all([first.end(), second.end()]);
  }
  expect((await school.orderOf('c')).slice(-2)).toEqual(['slow:1', 'quick:1']);
});

async function waitFor<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
  }
}

test('writers of the same sessions in one call each do not lock each other out', async () => {
  const sessions = ['a', 'b', 'c'];
  const calls = Array.from({ length: 12 }, (_, writer) => {
    const order = writer % 2 === 0 ? sessions : [...sessions].reverse();
    return school.send(
      ...Array.from({ length: 20 }, (_, n) =>
        order.map((id) => event(id, `w${writer}`, n + 1, { school_id: 'north' })),
      ).flat(),
    );
  });
  const reports = await Promise.all(calls);
  expect(reports).toEqual(reports.map(() => ({ accepted: 60, duplicates: 0, errors: [] })));
});

test('what one sender sends in one call is in the order of its numbers, and senders keep their places', async () => {
  await school.send(session('north', 'sorted'));
  await school.send(
    ...[
      ['x', 3],
      ['y', 2],
      ['x', 1],
      ['y', 1],
      ['x', 7],
      ['x', 2],
    ].map(([sender, sequence]) => event('sorted', String(sender), Number(sequence), { school_id: 'north' })),
  );
  expect(await school.orderOf('sorted')).toEqual(['x:1', 'y:1', 'x:2', 'y:2', 'x:3', 'x:7']);
});

test('a number is taken once: by insert, within a call, and by update', async () => {
  await school.send(session('north', 'numbers'));
  const first = event('numbers', 'x', 1, { id: 'one', school_id: 'north' });
  expect(await school.send(first)).toMatchObject({ accepted: 1 });
  expect(await school.send(first)).toMatchObject({ duplicates: 1 });
  const taken = {
    code: 'sequence_taken',
    detail: 'sequence: is that of another of this session_id and sender_id (value 1, limit one of each sequence)',
  };
  const again = await school.send(
    event('numbers', 'x', 1, { id: 'two', school_id: 'north' }),
    event('numbers', 'x', 2, { id: 'three', school_id: 'north' }),
  );
  expect(again).toMatchObject({ accepted: 1, errors: [{ index: 0, id: 'two', ...taken }] });
  const twice = await school.send(
    ...['four', 'five'].map((id) => event('numbers', 'x', 4, { id, school_id: 'north' })),
  );
  expect(twice).toMatchObject({ accepted: 1, errors: [{ index: 1, id: 'five', code: 'sequence_taken' }] });
  const moved = await school.send(event('numbers', 'x', 1, { id: 'three', school_id: 'north', op: 'update' }));
  expect(moved).toMatchObject({ accepted: 0, errors: [{ id: 'three', ...taken }] });
  expect(await school.send({ ...first, event_time: new Date().toISOString() })).toMatchObject({
    errors: [{ code: 'conflict' }],
  });
});
