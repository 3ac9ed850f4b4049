import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ReadService, TimeZones } from '@tessera/module-kit';
import { readTests, rowsOf } from '@tessera/testing';
import { classroomAnalytics } from '../../src/index.js';
import { event, lately, openSchool, type School, session } from '../support/school.js';

const { ask, caller, readOf } = readTests(classroomAnalytics, { tenants: ['north', 'south'] });
const timeline = readOf('sessions/:id/timeline');
const summary = readOf('sessions/:id/summary');
const teacher = caller('authenticated', ['north']);
let school: School;

beforeAll(async () => {
  school = await openSchool();
  await school.send(
    session('north', 'one', {
      status: 'ended',
      actual_start: lately(3600),
      actual_end: lately(900),
      planned_duration_minutes: 45,
    }),
    session('north', 'open', { actual_start: lately(13 * 3600), created_at: lately(13 * 3600) }),
    session('north', 'paused', { status: 'paused', actual_start: lately(3600), updated_at: lately(1800) }),
    session('north', 'planned', { status: 'created', actual_start: null }),
    session('north', 'going'),
    session('south', 'one'),
    session('south', 'theirs'),
  );
  const of = (sender: string, ...numbers: number[]) =>
    numbers.map((n) =>
      event('one', sender, n, { school_id: 'north', event_type: 'member_join', participant_id: `p-${n % 3}` }),
    );
  await school.send(...of('a', 1, 2, 5), ...of('b', 3));
  await school.send(...of('a', 4), event('one', 'a', 6, { school_id: 'north', event_type: 'ended' }));
  await school.send(event('one', 'x', 1, { school_id: 'south' }));
  const measured = (more: object) => ({
    id: randomUUID(),
    session_id: 'one',
    school_id: 'north',
    measured_at: lately(1000),
    ...more,
  });
  await school.send(
    measured({ source: 'session_metrics', session_quality: 0.5, active_students: 20, technical_issues_count: 2 }),
    measured({ source: 'session_metrics', session_quality: 0.9, active_students: 22, overall_engagement_score: 0.8 }),
    measured({ source: 'group_metrics', group_id: 'g1', collaboration_score: 0.7 }),
    { source: 'student_groups', school_id: 'north', id: 'g1', session_id: 'one', is_ready: true },
    { source: 'student_groups', school_id: 'north', id: 'g2', session_id: 'one' },
  );
});

afterAll(() => school.close());

const of = (id: string, query = '') => ({ query, path: { id } });

test('every event in the order of its position, with what is missing before it and what came late', async () => {
  const { data, meta } = await ask(school, timeline, of('one'), teacher);
  const marks = (data as Record<string, unknown>[]).map((row) =>
    [row['position'], row['sender_id'], row['sequence'], row['missing_before'], row['out_of_order']].join(' '),
  );
  expect(marks).toEqual([
    '1 a 1 0 false',
    '2 a 2 0 false',
    '3 a 5 0 false',
    '4 b 3 2 false',
    '5 a 4 1 true',
    '6 a 6 0 false',
  ]);
  expect(meta['summary']).toEqual({ senders: 2, events: 6, missing: 3, last_position: 6 });
});

test('pages go on where they ended, and exports have random codes for students', async () => {
  const seen: unknown[] = [];
  let cursor: string | null | undefined = '';
  for (let page = 0; cursor !== null && cursor !== undefined; page += 1) {
    const answer = await ask(
      school,
      timeline,
      of('one', `limit=4${cursor === '' ? '' : `&cursor=${cursor}`}`),
      teacher,
    );
    seen.push(...rowsOf(answer).map(({ position }) => position));
    cursor = answer.meta.next_cursor;
    expect(page).toBeLessThan(3);
  }
  expect(seen).toEqual([1, 2, 3, 4, 5, 6]);
  const service = new ReadService(school.db, [classroomAnalytics], new TimeZones(school.db), { cursorSecret: 's' });
  const answer = await service.answer(classroomAnalytics, timeline, of('one', 'format=ndjson'), teacher);
  if (!('stream' in answer)) throw new Error(`status ${answer.status}`);
  const text = (await answer.stream.toArray()).map(String).join('');
  expect(text.match(/"participant_id":"(?!p-)[^"]+"/g)).toHaveLength(5);
  expect(text).not.toContain('p-1');
});

test.each(['theirs', 'nothing', "'; drop table x"])('%s is 404 for a teacher of another school', async (id) => {
  for (const read of [timeline, summary])
    await expect(ask(school, read, of(id), teacher)).rejects.toMatchObject({ status: 404 });
});

test('of two sessions of one id each caller sees its own; who sees both names the school', async () => {
  const positions = async (who: typeof teacher, query = '') =>
    rowsOf(await ask(school, timeline, of('one', query), who)).length;
  expect(await positions(caller('authenticated', ['south']))).toBe(1);
  expect(await positions(caller('admin'), 'school_id=south')).toBe(1);
  expect(await positions(caller('admin'))).toBe(7);
  expect((await ask(school, summary, of('one', 'school_id=south'), caller('admin'))).data).toMatchObject({
    school_id: 'south',
    total_events: 1,
  });
});

test('a session without events has an empty timeline', async () => {
  expect(await ask(school, timeline, of('planned'), teacher)).toMatchObject({
    data: [],
    meta: { summary: { events: 0, senders: 0, missing: 0 } },
  });
});

test('the summary counts persons, adds up measurements and names nobody', async () => {
  const { data } = await ask(school, summary, of('one'), teacher);
  expect(data).toMatchObject({
    school_id: 'north',
    session_id: 'one',
    status: 'ended',
    planned_duration_minutes: 45,
    closed_automatically: false,
    total_groups: 2,
    ready_groups: 1,
    total_events: 6,
    events_by_type: { configured: 0, started: 0, leader_ready: 0, member_join: 5, member_leave: 0, ended: 1 },
    participants: 3,
    senders: 2,
    missing_events: 3,
    measurements: 2,
    avg_session_quality: 0.7,
    avg_engagement_score: 0.8,
    avg_participation_rate: null,
    students_active: 22,
    technical_issues: 2,
    avg_collaboration_score: 0.7,
  });
  expect((data as { duration_minutes: number }).duration_minutes).toBeCloseTo(45, 1);
  expect(JSON.stringify(data)).not.toMatch(/tea_1|p-1/);
});

test.each([
  ['open', { closed_automatically: true, duration_minutes: 720 }],
  ['paused', { closed_automatically: false, ended_at: null }],
  [
    'going',
    {
      closed_automatically: false,
      ended_at: null,
      duration_minutes: null,
      participants: 0,
      total_events: 0,
      avg_session_quality: null,
      technical_issues: null,
    },
  ],
  ['planned', { closed_automatically: false, started_at: null, ended_at: null, duration_minutes: null }],
])('a session that is %s', async (id, wanted) => {
  expect((await ask(school, summary, of(id), teacher)).data).toMatchObject(wanted);
});
