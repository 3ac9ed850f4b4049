import { randomUUID } from 'node:crypto';
import { commandLine } from '../support/command-line.js';
import { ago, join, lesson, openSchools, type Schools } from '../support/schools.js';
import { until } from '../support/server-process.js';
import type { Ask } from '../support/workspaces.js';

let schools: Schools;
let north: Ask;
let south: Ask;

beforeAll(async () => {
  schools = await openSchools({ TESSERA_CLASSROOM_KEEP_DAYS: '400' });
  [north, south] = [await schools.memberOf('north'), await schools.memberOf('south')];
  const events = ['north', 'south'].flatMap((school) => [
    lesson(school, `ses_${school}`),
    {
      source: 'student_groups',
      school_id: school,
      id: 'grp_1',
      session_id: `ses_${school}`,
      is_ready: true,
      current_size: 4,
    },
    {
      source: 'session_metrics',
      school_id: school,
      id: randomUUID(),
      session_id: `ses_${school}`,
      measured_at: ago(900),
      active_students: 20,
    },
    ...['p-1', 'p-2', 'p-mia'].map((student, at) => join(`ses_${school}`, at + 1, student)),
  ]);
  const taken = await schools.service('classroom/events', { events });
  expect([taken.status, taken.text]).toEqual([200, expect.stringContaining('"errors":[]')]);
  expect((await schools.admin('classroom/refresh', {})).status).toBe(200);
}, 120_000);

afterAll(() => schools.close(), 60_000);

describe('the retention rule of a school', () => {
  const rule = { keep_days: 730, reason: 'School act, section 12' };
  const path = 'classroom/schools/north/retention';

  it('is the installation’s until one is written down, and then tells why, since when and by whom', async () => {
    expect((await north(path)).data).toEqual({
      school_id: 'north',
      keep_days: 400,
      reason: null,
      decided_at: null,
      decided_by: null,
      is_default: true,
    });
    const decided = await schools.admin(path, rule, 'PUT');
    const written = { school_id: 'north', ...rule, decided_by: 'dpo@example.org', is_default: false };
    expect([decided.status, decided.data]).toEqual([200, expect.objectContaining(written)]);
    for (const ask of [north, schools.admin, schools.service]) expect((await ask(path)).data).toMatchObject(written);
    expect((await schools.admin('classroom/schools/south/retention')).data).toMatchObject({
      keep_days: 400,
      is_default: true,
    });
  });

  it('is nobody else’s to see, and an administrator’s to decide', async () => {
    expect((await south(path)).status).toBe(404);
    for (const ask of [north, schools.service]) expect((await ask(path, rule, 'PUT')).status).toBe(403);
    expect((await schools.admin(path)).data).toMatchObject(rule);
  });

  it('has bounds, and says what would be right', async () => {
    const refused = await schools.admin(path, { keep_days: 30, reason: ' ', until: 'forever' }, 'PUT');
    const { errors } = JSON.parse(refused.text) as { errors: object[] };
    expect([refused.status, errors]).toEqual([
      400,
      [
        expect.objectContaining({ field: 'until', limit: ['keep_days', 'reason'] }),
        expect.objectContaining({ field: 'keep_days', value: 30, limit: { minimum: 90, maximum: 3650 } }),
        expect.objectContaining({ field: 'reason', value: ' ', limit: 2000 }),
      ],
    ]);
  });

  it('is on the audit record, without its reason', async () => {
    const { text } = await schools.admin('audit?action=retention.rule&tenant=north');
    const { data } = JSON.parse(text) as { data: { outcome: string; detail: object; tenants: string[] }[] };
    expect(data.map(({ outcome, detail, tenants }) => [outcome, detail, tenants])).toEqual([
      ['succeeded', { keep_days: 730 }, ['north']],
      ['started', { keep_days: 730 }, ['north']],
    ]);
    expect(text).not.toContain('section 12');
  });
});

it('a backfill of the module is asked for over HTTP and comes to its end', async () => {
  const day = (back: number): string => new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10);
  const asked = await schools.admin('classroom/backfill', { from: day(2), to: day(-1) });
  expect([asked.status, asked.data]).toEqual([202, expect.objectContaining({ module: 'classroom', days: 3 })]);
  const state = async (): Promise<string> =>
    ((await schools.admin('classroom/backfill')).data as { state: string }).state;
  expect(await until(60_000, async () => (await state()) !== 'running')).toBe(true);
  expect(await state()).toBe('succeeded');
  for (const ask of [north, schools.service])
    expect((await ask('classroom/backfill', { from: day(2), to: day(1) })).status).toBe(403);
  expect((await north('classroom/backfill')).status).toBe(403);
});

describe('a student who is erased', () => {
  /** Every relation that still holds the student in some column. */
  async function whereHeld(student: string): Promise<string[]> {
    const relations = await schools.rows<{ name: string }>(
      `select c.oid::regclass::text as name from pg_class as c
       where c.relnamespace in ('classroom'::regnamespace, 'core'::regnamespace) and c.relkind in ('r', 'p', 'm')`,
    );
    const held: string[] = [];
    for (const { name } of relations) {
      const [found] = await schools.rows<{ held: boolean }>(
        `select exists (select from ${name} as r where r::text like '%' || $1 || '%') as held`,
        [student],
      );
      if (found?.held === true) held.push(name);
    }
    return held;
  }

  const timeline = 'classroom/sessions/ses_north/timeline';

  it('is on the timeline of the school, and in its files under a code, another in each', async () => {
    expect((await north(timeline)).text).toContain('p-mia');
    expect((await south(timeline)).status).toBe(404);
    const files = await Promise.all(['csv', 'ndjson', 'csv'].map((format) => north(`${timeline}?format=${format}`)));
    const codes = files.map(({ text }) => [...text.matchAll(/\bc[0-9a-f]{20}\b/g)].map(([code]) => code));
    expect(files.map(({ status, text }) => [status, /p-(1|2|mia)\b/.test(text)])).toEqual([
      [200, false],
      [200, false],
      [200, false],
    ]);
    expect(codes.map((some) => new Set(some).size)).toEqual([3, 3, 3]);
    expect(new Set(codes.flat()).size).toBe(9);
  });

  it('is exported, and then in no table, log, timeline or record of any school; the events go on counting', async () => {
    const student = 'p-mia';
    expect(await whereHeld(student)).toContain('classroom.session_events');
    const exported = await schools.admin(`classroom/subjects/${student}?format=ndjson`);
    expect(exported.text.trimEnd().split('\n')).toHaveLength(2);
    const erased = await schools.admin(`classroom/subjects/${student}`, undefined, 'DELETE');
    expect([erased.status, erased.text]).toEqual([200, expect.not.stringContaining(student)]);
    expect(erased.data).toMatchObject({
      relations: [{ relation: 'classroom.session_events', kind: 'source', action: 'anonymised', rows: 2 }],
    });
    expect(await whereHeld(student)).toEqual([]);
    const shown = await north(timeline);
    expect([shown.status, shown.text]).toEqual([200, expect.not.stringContaining(student)]);
    expect((await schools.admin(`classroom/subjects/${student}?format=ndjson`)).text).toBe('');
    expect(await schools.rows('select count(*)::integer as n from classroom.session_events')).toEqual([{ n: 6 }]);
    const late = await schools.service('classroom/events', { events: [join('ses_north', 9, student)] });
    expect([late.status, late.text]).toEqual([422, expect.stringContaining('subject_erased')]);
  });

  it('can be erased in one school alone, by the command line, and stays in the other', async () => {
    const tessera = commandLine(
      schools.folder,
      () => schools.database.url,
      () => ({ TESSERA_MODULES: 'classroom' }),
    );
    const held = (): Promise<object[]> =>
      schools.rows("select school_id from classroom.session_events where participant_id = 'p-2' order by 1");
    expect(await held()).toEqual([{ school_id: 'north' }, { school_id: 'south' }]);
    const erased = await tessera('erase', 'classroom', 'p-2', '--tenant', 'south', '--json');
    expect([erased.code, erased.out]).toEqual([0, expect.not.stringContaining('p-2')]);
    expect(await held()).toEqual([{ school_id: 'north' }]);
    expect((await tessera('export', 'classroom', 'p-2')).out).toContain('"north"');
  });

  it('is told to the audit log by a digest alone', async () => {
    const { text } = await schools.admin('audit?subject=p-mia&limit=50');
    const { data } = JSON.parse(text) as { data: { action: string; subjects: string[] | null }[] };
    expect([...new Set(data.map(({ action }) => action))].sort()).toEqual([
      'read.sessions/:id/timeline',
      'subject.erase',
      'subject.export',
    ]);
    expect(data.every(({ subjects }) => subjects?.every((digest) => /^[0-9a-f]{64}$/.test(digest)))).toBe(true);
  });
});

it('a teacher who is erased is in no row either, and who decided a rule is nobody then', async () => {
  expect((await schools.admin('classroom/subjects/tea_south', undefined, 'DELETE')).status).toBe(200);
  expect(
    await schools.rows("select teacher_id, title from classroom.classroom_sessions where school_id = 'south'"),
  ).toEqual([{ teacher_id: null, title: null }]);
  expect((await schools.admin('classroom/subjects/dpo@example.org', undefined, 'DELETE')).status).toBe(200);
  expect((await north('classroom/schools/north/retention')).data).toMatchObject({ keep_days: 730, decided_by: null });
});
