import { lasting } from './support/describe-read.js';

const fixture = lasting('empty');

/** A lesson of an hour, that many days ago. */
const hold = (id: string, days: number): Promise<object[]> =>
  fixture().rows(
    `insert into classroom.classroom_sessions (school_id, id, teacher_id, status, actual_start, actual_end, created_at, updated_at)
     select 'sch_kept', $1, 'tea_kept', 'ended', t, t + interval '1 hour', t, t + interval '1 hour'
     from (select now() - $2::integer * interval '24 hours' as t) as at`,
    [id, days],
  );
const sessions = async (): Promise<unknown[]> =>
  (
    await fixture().rows<{ session_id: string }>(
      "select distinct session_id from classroom.session_hours where school_id = 'sch_kept' order by 1",
    )
  ).map(({ session_id }) => session_id);

it('hours name teachers for 91 days, though retention takes no facts away, and equal their definition', async () => {
  await hold('old', 100);
  await hold('shown', 90);
  await fixture().refresh();
  await hold('new', 1);
  await fixture().refresh();
  expect(await sessions()).toEqual(['new', 'shown']);
  await hold('late', 95);
  await fixture().refresh();
  expect(await sessions()).toEqual(['new', 'shown']);
  expect(
    await fixture().rows(
      "select classroom.compare_sessions(now() - interval '120 days', now(), now())::integer as different",
    ),
  ).toEqual([{ different: 0 }]);
});
