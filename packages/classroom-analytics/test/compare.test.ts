import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { ReadService, TimeZones } from '@tessera/module-kit';
import { openModule, type ModuleFixture } from '@tessera/testing';
import { classroomAnalytics } from '../src/index.js';
import { ask, caller, readOf, rowsOf } from './support/describe-read.js';

const read = readOf('schools/compare');

let fixture: ModuleFixture;
beforeAll(async () => {
  fixture = await openModule(classroomAnalytics, 'empty');
  // hours ago, students: a large class, one of four, one of seven, one that nobody counted, and one that never began
  await fixture.rows(`
    with held (school_id, hours, students, score) as (
      values ('large', 3, 24, 0.5), ('large', 6, 4, 0.1), ('small', 3, 4, 0.9), ('seven', 3, 7, 0.7), ('uncounted', 3, null, 0.4)
    ),
    sessions as (
      insert into classroom.classroom_sessions (school_id, id, teacher_id, status, actual_start, actual_end, created_at)
      select school_id, 's' || hours, 't' || hours, 'ended', at, at + interval '20 minutes', at - interval '1 hour'
      from (select *, date_trunc('hour', now(), 'UTC') - hours * interval '1 hour' + interval '5 minutes' as at from held) h
    )
    insert into classroom.session_metrics (school_id, id, session_id, measured_at, active_students, overall_engagement_score)
    select school_id, gen_random_uuid(), 's' || hours, date_trunc('hour', now(), 'UTC') - hours * interval '1 hour' + interval '9 minutes',
      students, score from held`);
  await fixture.rows(
    "insert into classroom.system_health_samples (school_id, id, sampled_at) values ('quiet', gen_random_uuid(), now())",
  );
  await fixture.refresh();
});
afterAll(async () => {
  await fixture.close();
});

const compare = async (query: string, role: 'analyst' | 'admin' = 'analyst'): Promise<Record<string, unknown>[]> =>
  rowsOf(await ask(fixture, read, { query }, caller(role))).map((row) => ({ ...row }));
const of = (rows: readonly Record<string, unknown>[], school: string): Record<string, unknown> | undefined =>
  rows.find(({ school_id }) => school_id === school);

it.each(['analyst', 'admin'] as const)(
  'shows %s no figure about fewer than five students, whatever the window',
  async (role) => {
    const rows = await compare('hours=8&ids=large,small,seven,uncounted,quiet', role);
    expect(rows.map(({ school_id }) => school_id)).toEqual(['large', 'quiet', 'seven', 'small', 'uncounted']);
    const hidden = {
      sessions_active: null,
      teachers_active: null,
      students_active: null,
      avg_engagement_score: null,
      suppressed: true,
    };
    expect(of(rows, 'small')).toMatchObject(hidden);
    expect(of(rows, 'uncounted')).toMatchObject(hidden);
    expect(of(rows, 'seven')).toMatchObject({
      sessions_active: 1,
      students_active: 7,
      avg_engagement_score: 0.7,
      suppressed: false,
    });
    // the hour of four is in no figure, so that no other window differs by it
    const large = {
      sessions_active: 1,
      sessions_completed: 1,
      teachers_active: 1,
      students_active: 24,
      avg_engagement_score: 0.5,
    };
    expect(of(rows, 'large')).toMatchObject({ ...large, suppressed: true });
    expect(of(await compare('hours=5&ids=large', role), 'large')).toMatchObject({ ...large, suppressed: false });
    expect(of(rows, 'quiet')).toMatchObject({
      sessions_active: 0,
      students_active: 0,
      avg_engagement_score: null,
      suppressed: false,
    });
  },
);

it('asks for all schools that were active where none is named, and narrows to the tenants that are', async () => {
  expect((await compare('hours=8')).map(({ school_id }) => school_id)).toEqual([
    'large',
    'seven',
    'small',
    'uncounted',
  ]);
  expect((await compare('hours=8&school_id=seven')).map(({ school_id }) => school_id)).toEqual(['seven']);
  expect((await compare('hours=8&school_id=seven&ids=seven,%20large')).map(({ school_id }) => school_id)).toEqual([
    'seven',
  ]);
});

it('asks for ten in a file', async () => {
  const service = new ReadService(fixture.db, [classroomAnalytics], new TimeZones(fixture.db), {
    cursorSecret: 'secret of the tests',
  });
  const raw = { query: 'hours=8&format=ndjson', path: {} };
  const answer = await service.answer(classroomAnalytics, read, raw, caller('analyst'));
  if (!('stream' in answer)) throw new Error('no file');
  const rows = (await text(Readable.from(answer.stream)))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(rows.map(({ students_active, suppressed }) => [students_active, suppressed])).toEqual([
    [24, true],
    [null, true],
    [null, true],
    [null, true],
  ]);
});

it('is not for members, and its function answers nobody else', async () => {
  expect(read.roles).toEqual(['analyst', 'admin', 'service_role']);
  const member = caller('authenticated', ['large']);
  const text = "select * from classroom.compare_schools(array['large'], now() - interval '8 hours', now(), 0)";
  await expect(fixture.db.withRls(member, (sql) => sql.query(text))).rejects.toThrow('permission denied');
  const small = text.replace('large', 'small');
  expect(await fixture.db.withRls(caller('analyst'), (sql) => sql.query(small))).toMatchObject([
    { students_active: null, suppressed: true },
  ]);
});
