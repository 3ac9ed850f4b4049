import { readFile } from 'node:fs/promises';
import { classroomAnalytics } from '../src/index.js';
import { caller, lasting } from './support/describe-read.js';

const whole = await readFile(new URL('../../docs/metrics.md', classroomAnalytics.root), 'utf8');
const page = whole.split(/^# /m).find((part) => part.startsWith('What the figures of `classroom`')) ?? '';
const today = Math.floor(Date.now() / 86_400_000) * 86_400_000;

/** JSON of the page: `D-9 09:00` is a moment. */
function parsed(text: string): unknown {
  return JSON.parse(text, (_, value: unknown) => {
    const [, days, hours, minutes] = /^D-(\d+) (\d\d):(\d\d)$/.exec(typeof value === 'string' ? value : '') ?? [];
    if (days === undefined) return value;
    return new Date(today - Number(days) * 86_400_000 + Number(hours) * 3_600_000 + Number(minutes) * 60_000);
  });
}

const table = /### `dashboard_metrics_hourly`([\s\S]*?)^## /m.exec(page)?.[1] ?? '';
const key = parsed(/Example: `(.*)`/.exec(table)?.[1] ?? '') as { readonly metric_hour: Date };
const columns = [...table.matchAll(/^\| (\w+) \|.*\| (?:`(.*)` )?\|$/gm)]
  .map(([, name = '', example]) => ({ name, example }))
  .filter(({ name }) => name !== 'column');

const TIMES: Readonly<Record<string, string>> = { system_health_samples: 'sampled_at' };
const RENAMED: Readonly<Record<string, string>> = {
  teacher: 'teacher_id',
  session: 'session_id',
  start: 'actual_start',
  end: 'actual_end',
  updated: 'updated_at',
};

const fixture = lasting('empty');

beforeAll(async () => {
  const facts = parsed(/```json\n([\s\S]*?)```/.exec(page)?.[1] ?? '') as Record<string, Record<string, unknown>[]>;
  for (const [source, rows] of Object.entries(facts)) {
    for (const [at, fact] of rows.entries()) {
      const row = {
        school_id: 'school',
        id: `70000000-0000-4000-8000-0000000000${String(at).padStart(2, '0')}`,
        ...(source === 'classroom_sessions' ? { created_at: key.metric_hour } : {}),
        ...Object.fromEntries(
          Object.entries(fact).map(([name, value]) => [
            name === 'at' ? (TIMES[source] ?? 'measured_at') : (RENAMED[name] ?? name),
            value,
          ]),
        ),
      };
      const names = Object.keys(row).join(', ');
      await fixture().rows(
        `insert into classroom.${source} (${names}) select ${names} from jsonb_populate_record(null::classroom.${source}, $1)`,
        [JSON.stringify(row)],
      );
    }
  }
  await fixture().refresh();
});

it('is about every column of the view', async () => {
  const found = await fixture().rows<{ name: string }>(
    `select attname as name from pg_attribute where attrelid = 'classroom.dashboard_metrics_hourly'::regclass and attnum > 0 order by attnum`,
  );
  expect(['school_id', 'metric_hour', ...columns.map(({ name }) => name)]).toEqual(found.map(({ name }) => name));
});

it('comes out as the page says', async () => {
  const rows = await fixture().db.withRls(caller('authenticated', ['school']), (sql) =>
    sql.query<Record<string, unknown>>('select * from classroom.dashboard_metrics_hourly where metric_hour = $1', [
      key.metric_hour,
    ]),
  );
  expect(rows).toHaveLength(1);
  const wanted = columns.flatMap(({ name, example }) =>
    example === undefined ? [] : [[name, parsed(example)] as const],
  );
  expect(wanted.length).toBe(columns.length - 1);
  for (const [name, value] of wanted) {
    const got = rows[0]?.[name];
    if (typeof value === 'number' && typeof got === 'number')
      expect([name, Number(got.toPrecision(12))]).toEqual([name, value]);
    else expect([name, got]).toEqual([name, value]);
  }
  const [state] = await fixture().rows<{ through: Date }>(
    "select data_through as through from core.view_state where module = 'classroom'",
  );
  expect(rows[0]?.['calculated_at']).toEqual(state?.through);
});

it('has every metric that alert rules can ask for', () => {
  const told = [
    ...(page.split('## Metrics of `classroom` for alerts')[1] ?? '').matchAll(/^\| (\w+) \| (stored|source) \|/gm),
  ];
  expect(told.map(([, name, of]) => [name, of])).toEqual(
    classroomAnalytics.metrics.map((metric) => [metric.name, 'rollup' in metric ? 'stored' : 'source']),
  );
});
