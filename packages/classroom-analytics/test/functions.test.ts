import type { Principal } from '@tessera/db-core';
import { SCHOOL, TEACHER, caller, lasting } from './support/describe-read.js';

const fixture = lasting('demo');
const OTHER = 'sch_newyork';
const WINDOW = "now() - interval '2160 hours', now()";

const as = (who: Principal, text: string): Promise<Record<string, unknown>[]> =>
  fixture().db.withRls(who, (sql) => sql.query<Record<string, unknown>>(text));
const teachers = async (who: Principal, school: string): Promise<unknown> => {
  const [row] = await as(who, `select classroom.teachers_between('${school}', ${WINDOW}) as n`);
  return row?.['n'];
};
const hours = async (who: Principal, schools: string | null): Promise<number> => {
  const asked = schools === null ? 'null' : `array['${schools}']`;
  return (await as(who, `select * from classroom.teacher_hours('${TEACHER}', ${WINDOW}, ${asked}::text[])`)).length;
};

const member = caller('authenticated', [SCHOOL, 'platform']);
const stranger = caller('authenticated', [OTHER]);

it('counts teachers of the caller’s schools, exactly, and of no other', async () => {
  const [plain] = await fixture().rows<{ n: number }>(
    `select count(distinct teacher_id)::int as n from classroom.session_hours where school_id = '${SCHOOL}' and bucket < now()`,
  );
  expect(plain?.n).toBeGreaterThan(5);
  expect([await teachers(member, SCHOOL), await teachers(caller('admin'), SCHOOL)]).toEqual([plain?.n, plain?.n]);
  expect([await teachers(stranger, SCHOOL), await teachers(member, OTHER), await teachers(member, 'platform')]).toEqual(
    [null, null, null],
  );
  await expect(teachers(caller('analyst'), SCHOOL)).rejects.toThrow('permission denied');
  await expect(teachers(caller('research'), SCHOOL)).rejects.toThrow('permission denied');
});

it('tells the hours of a teacher in the caller’s schools alone', async () => {
  const all = await hours(caller('admin'), null);
  expect(all).toBeGreaterThan(0);
  expect([await hours(member, null), await hours(member, SCHOOL), await hours(caller('service_role'), SCHOOL)]).toEqual(
    [all, all, all],
  );
  expect([await hours(stranger, null), await hours(stranger, SCHOOL), await hours(member, OTHER)]).toEqual([0, 0, 0]);
  await expect(hours(caller('analyst'), null)).rejects.toThrow('permission denied');
});

it('leaves nobody the rights that it ran with', async () => {
  const rows = await as(
    member,
    `select classroom.teachers_between('${SCHOOL}', ${WINDOW}), current_setting('tessera.maintenance', true) as m`,
  );
  expect(rows[0]?.['m'] ?? '').toBe('');
  await expect(as(member, 'select * from classroom.session_hours')).rejects.toThrow('permission denied');
});

it.each([
  ['a session goes on', ["'2026-03-29 00:30Z'", 'null', "'active'", "'2026-03-29 00:30Z'"], '2026-03-29T12:30:00.000Z'],
  [
    'it ended',
    ["'2026-03-29 00:30Z'", "'2026-03-29 02:00Z'", "'ended'", "'2026-03-29 02:00Z'"],
    '2026-03-29T02:00:00.000Z',
  ],
  ['it is paused', ["'2026-03-29 00:30Z'", 'null', "'paused'", "'2026-03-29 00:45Z'"], '2026-03-29T00:45:00.000Z'],
  ['a clock was wrong', ["'2026-03-29 00:30Z'", 'null', "'paused'", "'2026-03-28 00:45Z'"], '2026-03-29T00:30:00.000Z'],
  [
    'it is too long',
    ["'2026-03-29 00:30Z'", "'2026-04-29 02:00Z'", "'ended'", "'2026-04-29 02:00Z'"],
    '2026-04-05T00:30:00.000Z',
  ],
  ['it was only made', ["'2026-03-29 00:30Z'", 'null', "'created'", "'2026-03-29 00:30Z'"], null],
  ['it has not begun', ['null', "'2026-03-29 02:00Z'", "'ended'", "'2026-03-29 02:00Z'"], null],
])('knows when a session ends: %s', async (_, parts, end) => {
  const [row] = await as(member, `select classroom.session_end(${parts.join(', ')}, interval '12 hours') as ends`);
  expect(row?.['ends']).toEqual(end === null ? null : new Date(end));
});
