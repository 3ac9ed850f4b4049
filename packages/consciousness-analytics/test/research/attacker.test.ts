import { createHash, createHmac } from 'node:crypto';
import type { Principal } from '@tessera/db-core';
import { type Read, type Row, pseudonymOf } from '@tessera/module-kit';
import { consciousnessAnalytics } from '../../src/index.js';
import { CONFESSION, everybody, population } from './population.js';
import { admin, asking, grouped, openResearch, researcher, type ResearchFixture } from './research-fixture.js';

const REQUESTS = 1_000;
const lab = researcher('lab');
const friend = researcher('friend');

let world: ResearchFixture;
/** Two adjacent periods for the same recipient, and one for somebody who passes it on. */
let releases: readonly string[];

const codes = ['three-breaths', 'grounding.first'];
const periods = [
  { from: '2026-03-01', to: '2026-03-11', recipient: 'lab', k: 5 },
  { from: '2026-03-11', to: '2026-03-21', recipient: 'lab', k: 7, timeStep: 'week' as const },
  { from: '2026-03-21', to: '2026-03-31', recipient: 'friend', k: 6, fields: ['facet', 'safety_level'] as const },
];

beforeAll(async () => {
  world = await openResearch();
  await world.fill(population());
  const made: string[] = [];
  for (const period of periods) made.push((await world.desk().make(admin, asking({ codes, ...period }))).id ?? '');
  releases = made;
}, 60_000);
afterAll(() => world.close());

const rowsOf = (release: string | undefined): Promise<Row[]> =>
  world.rows<Row>('select * from consciousness.research_release_traces where release_id = $1::uuid order by id', [
    release,
  ]);

/** What nobody outside may see: ids of persons and traces, and words that persons wrote. */
async function secrets(): Promise<string[]> {
  const ids = await world.rows<{ id: string }>('select id from consciousness.consciousness_traces');
  return [...everybody, ...everybody.map((id) => id.slice(0, 11)), CONFESSION, ...ids.map(({ id }) => id)];
}

async function answered(read: Read, query: string, id: string, caller: Principal): Promise<string> {
  try {
    const answer = await world.reads.answer(consciousnessAnalytics, read, { query, path: { id } }, caller);
    if ('stream' in answer) {
      let text = JSON.stringify(answer.headers);
      for await (const part of answer.stream) text += String(part);
      return text;
    }
    return JSON.stringify(answer);
  } catch (error) {
    return error instanceof Error ? `refused: ${error.message}` : 'refused';
  }
}

it(`${REQUESTS} requests show released rows, or nothing`, async () => {
  const hidden = await secrets();
  const queries = [
    ...['', 'limit=1', 'limit=5000', 'format=csv', 'format=ndjson', 'tenant_id=default', 'tenant_id=platform'],
    ...[
      'days=1',
      'hours=24',
      'facet=fire9',
      'level=critical',
      'order=user_id',
      'fields=user_id',
      'compare=previous_period',
    ],
    ...['limit=1&format=csv', 'cursor=abc', 'tz=Asia/Kathmandu', 'user_id=x', 'min_traces=1', "facet=' or 1=1 --"],
  ];
  const ids = [...releases, '00000000-0000-4000-8000-000000000000', "' or true --", hidden.at(-1) ?? ''];
  let asked = 0;
  let shown = 0;
  for (let n = 0; asked < REQUESTS; n++) {
    for (const read of consciousnessAnalytics.reads) {
      const query = queries[n % queries.length] ?? '';
      const id = ids[Math.floor(n / queries.length) % ids.length] ?? '';
      const text = await answered(read, query, id, n % 3 === 0 ? friend : lab);
      asked += 1;
      if (read.roles.includes('research')) shown += rowsShown(text);
      expect(hidden.filter((secret) => text.includes(secret))).toEqual([]);
      // A route that is not for research is refused before it gets here; the database shows nothing there either.
      if (!read.roles.includes('research')) expect(rowsShown(text)).toBe(0);
    }
  }
  expect(shown).toBeGreaterThan(1_000);
}, 300_000);

/** Rows with persons behind them: figures of no facts are null or 0. */
function rowsShown(text: string): number {
  if (text.startsWith('refused') || !text.startsWith('{"status"')) return 0;
  const { body } = JSON.parse(text) as { body?: { data: unknown } };
  const data = Array.isArray(body?.data) ? (body.data as Row[]) : [];
  return data.filter((row) => Object.values(row).some((value) => typeof value === 'number' && value > 0)).length;
}

it('statements as the role of researchers reach released rows and nothing else', async () => {
  const relations = await world.rows<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class as c join pg_namespace as n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p', 'v', 'm') and n.nspname in ('consciousness', 'consciousness_private', 'core')`,
  );
  const open: string[] = [];
  for (const { name } of relations) {
    const rows = await world.db
      .withRls(lab, (sql) => sql.query<Row>(`select t.*, t.ctid::text as place from ${name} as t`))
      .catch(() => world.db.withRls(lab, (sql) => sql.query<Row>(`select * from ${name}`)))
      .catch(() => []);
    if (rows.length > 0) open.push(name);
    const text = JSON.stringify(rows);
    expect((await secrets()).filter((secret) => text.includes(secret))).toEqual([]);
    for (const row of rows) if ('release_id' in row) expect(releases.slice(0, 2)).toContain(row['release_id']);
  }
  expect(open.filter((name) => name.startsWith('consciousness')).sort()).toEqual([
    'consciousness.analytics_anonymized_traces',
    'consciousness.research_release_traces',
  ]);
  const sampled = await world.db.withRls(lab, (sql) =>
    sql.query("select from pg_stats where schemaname = 'consciousness'"),
  );
  expect(sampled).toEqual([]);
});

it('no guess at a pseudonym is right', async () => {
  const shown = new Set(
    (await world.rows<Row>('select * from consciousness.research_release_traces')).map(
      (row) => row['anonymized_user_id'],
    ),
  );
  const ledger = await world.rows<Row>('select id, key_id, purpose, recipient from consciousness.research_releases');
  const keys = ['', 'tessera', 'secret', ...ledger.flatMap((row) => Object.values(row).map(String))];
  const inputs = everybody.flatMap((id) =>
    ['', ':', '|', '\u0000', '/'].flatMap((mark) => [id, `default${mark}${id}`, `${id}${mark}default`]),
  );
  const guesses = inputs.flatMap((input) => [
    ...['md5', 'sha1', 'sha256', 'sha512'].map((name) => createHash(name).update(input).digest('hex')),
    ...keys.flatMap((key) => [
      createHmac('sha256', key).update(input).digest('hex'),
      createHmac('sha256', Buffer.from(key.replaceAll('-', ''), 'hex'))
        .update(input)
        .digest('hex'),
    ]),
  ]);
  expect(guesses.filter((guess) => shown.has(guess))).toEqual([]);
});

it('two releases share no pseudonym, no id and no trace, and their order tells nothing of the time', async () => {
  const [one = [], two = [], three = []] = await Promise.all(releases.map(rowsOf));
  for (const column of ['id', 'anonymized_user_id']) {
    const values = [one, two, three].map((rows) => new Set(rows.map((row) => row[column])));
    expect(new Set(values.flatMap((set) => [...set])).size).toBe(values.reduce((sum, set) => sum + set.size, 0));
  }
  const days = one.map((row) => Date.parse(String(row['created_at'])));
  expect(Math.abs(correlation(days))).toBeLessThan(0.25);
  // Stored as it is read: the place of a row on disk tells no more than its random id.
  const places = await world.rows<Row>(
    'select id from consciousness.research_release_traces where release_id = $1::uuid',
    [releases[0]],
  );
  expect(places.map((row) => row['id'])).toEqual(one.map((row) => row['id']));
});

function correlation(values: readonly number[]): number {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const middle = (n - 1) / 2;
  let both = 0;
  let own = 0;
  let place = 0;
  for (const [at, value] of values.entries()) {
    both += (value - mean) * (at - middle);
    own += (value - mean) ** 2;
    place += (at - middle) ** 2;
  }
  return both / Math.sqrt(own * place);
}

it('exact totals from elsewhere, less what is shown, tell of nobody fewer than k', async () => {
  const truth = await world.rows<{ day: string; week: string; user_id: string }>(
    `select date_trunc('day', created_at, 'UTC')::date::text as day, date_trunc('week', created_at, 'UTC')::date::text as week,
     user_id from consciousness.consciousness_traces`,
  );
  for (const [at, { from, to, k, timeStep = 'day' }] of periods.entries()) {
    const shown = grouped(await rowsOf(releases[at]), (row) =>
      new Date(String(row['created_at'])).toISOString().slice(0, 10),
    );
    const inside = truth.filter(({ day }) => day >= from && day < to);
    for (const [time, traces] of grouped(inside, (row) => (timeStep === 'week' ? row.week : row.day))) {
      const rest = traces.length - (shown.get(time)?.length ?? 0);
      // A whole time that is not shown was too small; of one that is, all is: or k persons and more are not.
      expect(rest === 0 || rest === traces.length || rest >= k).toBe(true);
    }
    const [sheet] = await world.rows<{ rows_withheld: number }>(
      'select rows_withheld from consciousness.research_releases where id = $1::uuid',
      [releases[at]],
    );
    expect((sheet?.rows_withheld ?? 1) % k).toBe(0);
  }
});

it('an erased person is in no table, no release and no log', async () => {
  const person = everybody[11] ?? '';
  const keyed = await world.rows<{ key_id: string }>('select key_id from consciousness.research_releases');
  const names: string[] = [person];
  for (const { key_id } of keyed)
    names.push(pseudonymOf((await world.keys.read(key_id)) ?? Buffer.alloc(0), 'default', person));
  const tables = await world.rows<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class as c join pg_namespace as n on n.oid = c.relnamespace
     where c.relkind in ('r', 'v', 'm') and n.nspname in ('consciousness', 'consciousness_private', 'core')`,
  );
  const found = async (): Promise<string[]> => {
    const holding: string[] = [];
    for (const { name } of tables) {
      const text = JSON.stringify(await world.rows(`select to_jsonb(t)::text as row from ${name} as t`));
      if (names.some((each) => text.includes(each))) holding.push(name);
    }
    return holding;
  };
  expect(await found()).toContain('consciousness.research_release_traces');
  await world.erase(person);
  expect(await found()).toEqual([]);
});
