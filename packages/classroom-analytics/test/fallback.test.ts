import { setTimeout as wait } from 'node:timers/promises';
import { storeOptions } from '@tessera/module-kit';
import { classroomAnalytics } from '../src/index.js';
import { applyChanges } from './support/changes.js';
import { SCHOOL, TEACHER, ask, caller, lasting, readOf } from './support/describe-read.js';

const fixture = lasting('demo');
const admin = caller('admin');

/** Answers that are compared are of the same hours: none is asked for as an hour ends. */
beforeEach(async () => {
  const left = 3_600_000 - (Date.now() % 3_600_000);
  if (left < 20_000) await wait(left);
});

/** The answer, and where it came from. */
async function answered(path: string, id: string): Promise<{ source: string; data: unknown; state: string }> {
  const { data, meta } = await ask(fixture(), readOf(path), { query: 'hours=2160', path: { id } }, admin);
  return { source: meta.source, data, state: meta.state };
}

/** Nothing has refreshed the view for two hours: its schedule is off, or it fails. */
const switchOff = (): Promise<unknown> =>
  fixture().rows("update core.view_state set refreshed_at = now() - interval '2 hours' where module = 'classroom'");

/** Figures to ten digits: sums of binary fractions have dust. */
const told = (data: unknown): unknown =>
  JSON.parse(
    JSON.stringify(data, (_, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(10)) : value)),
  );

describe.each([
  ['schools/:id/dashboard', SCHOOL],
  ['teachers/:id/dashboard', TEACHER],
])('%s', (path, id) => {
  it('answers the same figures from the source while the view is away, and from the view by itself when it is back', async () => {
    await fixture().refresh();
    const before = await answered(path, id);
    expect(before).toMatchObject({ source: 'view', state: 'FRESH' });
    await switchOff();
    const away = await answered(path, id);
    expect(away).toMatchObject({ source: 'source', state: 'STALE' });
    expect(told(away.data)).toEqual(told(before.data));
    await fixture().refresh();
    const back = await answered(path, id);
    expect(back).toMatchObject({ source: 'view', state: 'FRESH' });
    expect(told(back.data)).toEqual(told(before.data));
  });

  it('knows from the source what the view has missed', async () => {
    await fixture().refresh();
    const before = await answered(path, id);
    const session = `late ${path}`;
    await applyChanges(fixture(), [
      {
        kind: 'put',
        of: 'classroom_sessions',
        school: SCHOOL,
        id: session,
        values: { teacher_id: TEACHER, status: 'ended', at_created: 9000, at_start: 8000, long: 50, at_updated: 7950 },
      },
    ]);
    expect(told((await answered(path, id)).data)).toEqual(told(before.data));
    await switchOff();
    const away = await answered(path, id);
    expect(told(away.data)).not.toEqual(told(before.data));
    await fixture().refresh();
    expect(told((await answered(path, id)).data)).toEqual(told(away.data));
  });
});

it('closes sessions that nobody ended at another hour where configuration says so, from view and source alike', async () => {
  const closing = (value: number): Promise<void> =>
    storeOptions(fixture().db, [
      {
        name: 'classroom',
        options: { close_after_hours: { type: 'number', description: '', value, minimum: 1, maximum: 48, example: 8 } },
      },
    ]);
  const hours = async (): Promise<unknown> => {
    const [row] = await fixture().rows<{ n: number }>(
      "select count(*)::int as n from classroom.session_hours where session_id = 'open' and school_id = 'closing'",
    );
    return row?.n;
  };
  await applyChanges(fixture(), [
    {
      kind: 'put',
      of: 'classroom_sessions',
      school: 'closing',
      id: 'open',
      values: {
        teacher_id: null,
        status: 'active',
        at_created: 3000,
        at_start: 2880,
        on_the_hour: true,
        long: null,
        at_updated: 2880,
      },
    },
  ]);
  await fixture().refresh();
  expect(await hours()).toBe(12);
  await closing(3);
  await fixture().refresh();
  expect(await hours()).toBe(3);
  await switchOff();
  const away = await answered('schools/:id/dashboard', 'closing');
  await fixture().refresh();
  const back = await answered('schools/:id/dashboard', 'closing');
  expect([away.source, back.source]).toEqual(['source', 'view']);
  expect(told(away.data)).toEqual(told(back.data));
  await closing(12);
  expect(classroomAnalytics.options['close_after_hours']?.value).toBe(12);
});
