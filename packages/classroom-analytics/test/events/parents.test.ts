import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { event, lately, openSchool, type School, session } from '../support/school.js';

let school: School;

beforeAll(async () => {
  school = await openSchool();
  await school.send(session('north', 'n1'), session('south', 's1'), session('north', 'both'), session('south', 'both'));
});

afterAll(() => school.close());

const schoolsOf = async (table: string): Promise<string[]> => {
  const rows = await school.rows<{ found: string }>(
    `select session_id || ' ' || school_id as found from classroom.${table} group by 1 order by 1`,
  );
  return rows.map(({ found }) => found);
};

const children = (session_id: string) => [
  event(session_id, 'x', 1),
  { source: 'student_groups', id: `g-${session_id}`, session_id },
  { source: 'session_metrics', id: randomUUID(), session_id, measured_at: lately() },
  { source: 'group_metrics', id: randomUUID(), group_id: `g-${session_id}`, session_id, measured_at: lately() },
  {
    source: 'educational_metrics',
    id: randomUUID(),
    session_id,
    metric_name: 'prompts_used',
    metric_value: 1,
    measured_at: lately(),
  },
];

test('children that name no school have that of their session, one that comes later in the same call included', async () => {
  const report = await school.send(...children('n1'), ...children('s1'), ...children('new'), session('west', 'new'));
  expect(report).toEqual({ accepted: 16, duplicates: 0, errors: [] });
  const expected = ['n1 north', 'new west', 's1 south'];
  for (const table of ['session_events', 'student_groups', 'session_metrics', 'group_metrics', 'educational_metrics']) {
    expect([table, await schoolsOf(table)]).toEqual([table, expected]);
  }
});

test('an unknown session, or one of another school, costs its own item and names field and value', async () => {
  const detail = 'session_id: names no row of classroom_sessions that is known for this school_id';
  const report = await school.send(
    event('nowhere', 'x', 1, { id: 'e0' }),
    event('n1', 'x', 2, { id: 'e1' }),
    event('s1', 'x', 2, { id: 'e2', school_id: 'north' }),
    event('n1', 'x', 3, { id: 'e3', school_id: 'north' }),
    { source: 'student_groups', id: 'g', session_id: 'nowhere', school_id: 'north' },
  );
  expect(report).toEqual({
    accepted: 2,
    duplicates: 0,
    errors: [
      {
        index: 0,
        id: 'e0',
        code: 'unknown_parent',
        detail: `${detail} (value "nowhere", limit an id of classroom_sessions)`,
      },
      {
        index: 2,
        id: 'e2',
        code: 'unknown_parent',
        detail: `${detail} (value "s1", limit an id of classroom_sessions)`,
      },
      {
        index: 4,
        id: 'g',
        code: 'unknown_parent',
        detail: `${detail} (value "nowhere", limit an id of classroom_sessions)`,
      },
    ],
  });
});

test('an id that two schools have needs the school; a parent that was refused is none', async () => {
  const report = await school.send(
    event('both', 'x', 1, { id: 'b0' }),
    event('both', 'x', 1, { id: 'b1', school_id: 'south' }),
    session('west', 'bad', { status: 'unheard of' }),
    event('bad', 'x', 1, { id: 'b3' }),
  );
  expect(report.errors.map(({ index, code }) => [index, code])).toEqual([
    [0, 'ambiguous_parent'],
    [2, 'invalid'],
    [3, 'unknown_parent'],
  ]);
  expect(report.accepted).toBe(1);
});

test('updates inherit too, and a delete says whose it is', async () => {
  const one = event('n1', 'u', 1, { id: 'u1' });
  expect(await school.send(one)).toMatchObject({ accepted: 1 });
  expect(await school.send({ ...one, op: 'update', teacher_id: 'tea_2' })).toMatchObject({ accepted: 1, errors: [] });
  expect(await school.send({ ...one, op: 'update', session_id: 'nowhere' })).toMatchObject({
    errors: [{ code: 'unknown_parent' }],
  });
  expect(await school.send({ source: 'session_events', op: 'delete', id: 'u1' })).toMatchObject({
    errors: [{ code: 'required', detail: expect.stringMatching(/^school_id: must be given/) }],
  });
  expect(await school.send({ source: 'session_events', op: 'delete', id: 'u1', school_id: 'north' })).toMatchObject({
    accepted: 1,
  });
});

test('many small calls at a time are written together, and the one with an unknown session alone fails', async () => {
  const reports = await Promise.all(
    Array.from({ length: 30 }, (_, n) =>
      school.send(event(n === 7 ? 'gone' : 'n1', `many${n}`, 1, { school_id: 'north' })),
    ),
  );
  expect(reports.map(({ accepted }) => accepted)).toEqual(reports.map((_, n) => (n === 7 ? 0 : 1)));
  expect(reports[7]?.errors).toMatchObject([{ code: 'unknown_parent' }]);
});
