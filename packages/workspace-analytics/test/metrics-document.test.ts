import { readFile } from 'node:fs/promises';
import { workspaceAnalytics } from '../src/index.js';
import { WORKSPACE, caller, lasting } from './support/describe-read.js';

const whole = await readFile(new URL('../../docs/metrics.md', workspaceAnalytics.root), 'utf8');
const page = whole.split(/^# /m).find((part) => part.startsWith('What the figures of `workspace`')) ?? '';
const IDS: Readonly<Record<string, string>> = {
  A: 'a0000000-0000-4000-8000-00000000000a',
  B: 'a0000000-0000-4000-8000-00000000000b',
  ana: '50000000-0000-4000-8000-000000000001',
  ben: '50000000-0000-4000-8000-000000000002',
  s1: '60000000-0000-4000-8000-000000000001',
  s2: '60000000-0000-4000-8000-000000000002',
  s3: '60000000-0000-4000-8000-000000000003',
};
const today = Math.floor(Date.now() / 86_400_000) * 86_400_000;

/** JSON of the page: `D-9 09:00` is a moment, `D-9` a date, names stand for ids. */
function parsed(text: string): unknown {
  return JSON.parse(text, (_, value: unknown) => {
    if (typeof value !== 'string') return value;
    const [, days, time] = /^D-(\d+)(?: (\d\d:\d\d))?$/.exec(value) ?? [];
    if (days === undefined) return IDS[value] ?? value;
    const date = new Date(today - Number(days) * 86_400_000).toISOString().slice(0, 10);
    return time === undefined ? date : `${date}T${time}:00.000Z`;
  });
}

interface Relation {
  readonly name: string;
  readonly key: Readonly<Record<string, string>>;
  readonly figures: readonly (readonly [column: string, example: unknown])[];
}

const relations = page
  .split(/^### /m)
  .slice(1)
  .map((section): Relation => {
    const [, name = ''] = /^`(\w+)`/.exec(section) ?? [];
    const [, key = ''] = /Example: `(.*)`/.exec(section) ?? [];
    const rows = [...(section.split(/^## /m)[0] ?? '').matchAll(/^\| (\w+) \|.*\| `(.*)` \|$/gm)];
    return {
      name,
      key: parsed(key) as Relation['key'],
      figures: rows.map(([, column = '', example = '']) => [column, parsed(example)]),
    };
  });

const fixture = lasting('empty');

beforeAll(async () => {
  const facts = parsed(/```json\n([\s\S]*?)```/.exec(page)?.[1] ?? '') as Record<string, Record<string, unknown>[]>;
  const rename: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    user_activity: { user: 'user_id', session: 'session_id', at: 'created_at' },
    agent_runs: { user: 'user_id', agent: 'agent_id', at: 'started_at' },
  };
  for (const [source, rows] of Object.entries(facts)) {
    for (const [at, fact] of rows.entries()) {
      const row = Object.entries(fact).map(([name, value]) => [rename[source]?.[name] ?? name, value]);
      const whole = {
        workspace_id: WORKSPACE,
        id: `70000000-0000-4000-8000-00000000000${at}`,
        ...Object.fromEntries(row),
      };
      const columns = Object.keys(whole).join(', ');
      await fixture().rows(
        `insert into workspace.${source} (${columns}) select ${columns} from jsonb_populate_record(null::workspace.${source}, $1)`,
        [JSON.stringify(whole)],
      );
    }
  }
  await fixture().refresh();
});

it('is about every relation, and every column of each', async () => {
  expect(relations.map(({ name }) => name).sort()).toEqual(workspaceAnalytics.views.map(({ name }) => name).sort());
  for (const { name, key, figures } of relations) {
    const columns = await fixture().rows<{ name: string }>(
      `select attname as name from pg_attribute where attrelid = 'workspace.${name}'::regclass and attnum > 0`,
    );
    const told = new Set(['workspace_id', 'agent_id', ...Object.keys(key), ...figures.map(([column]) => column)]);
    expect([name, columns.map((column) => column.name).filter((column) => !told.has(column))]).toEqual([name, []]);
  }
});

it.each(relations)('$name comes out as the page says', async ({ name, key, figures }) => {
  const where = Object.entries(key).map(([column, value]) => `${column} = '${value}'`);
  const text = `select * from workspace.${name} where ${[`workspace_id = '${WORKSPACE}'`, ...where].join(' and ')}`;
  const rows = await fixture().db.withRls(caller('admin'), (sql) => sql.query<Record<string, unknown>>(text));
  expect(rows).toHaveLength(1);
  for (const [column, example] of figures) {
    const found = rows[0]?.[column];
    if (typeof example !== 'number' || typeof found !== 'number') expect([column, found]).toEqual([column, example]);
    else {
      const tolerance = /^(p\d\d|median)_/.test(column) ? 0.0101 * example : 0.00005;
      expect([column, Math.abs(found - example) <= tolerance ? example : found]).toEqual([column, example]);
    }
  }
});

it('has every metric that alert rules can ask for', () => {
  const told = [...(page.split('## Metrics for alerts')[1] ?? '').matchAll(/^\| (\w+) \| (stored|source) \|/gm)];
  expect(told.map(([, name, of]) => [name, of])).toEqual(
    workspaceAnalytics.metrics.map((metric) => [metric.name, 'rollup' in metric ? 'stored' : 'source']),
  );
});
