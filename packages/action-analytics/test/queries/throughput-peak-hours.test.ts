import { ask, caller, lasting, plainRows, readOf, rowsOf } from '../support/describe-read.js';
import { expectRows } from '../support/figures.js';
import { average, outcomes } from '../support/plain.js';

/** Minutes of the window are walked one by one: how many of them fell into each local hour? */
const plain = (tz: string) => `
  select h as hour_of_day, ${outcomes.replaceAll('count(*)', 'count(f.id)')},
    count(f.id) / (
      select extract(epoch from sum(least(minute + interval '1 minute', b.to_at) - minute)) / 3600
      from bounds b, generate_series(b.from_at, b.to_at, interval '1 minute') as minute
      where extract(hour from minute at time zone '${tz}') = h
    )::double precision as avg_executions_per_day,
    ${average}
  from generate_series(0, 23) as h
  left join facts f on extract(hour from f.executed_at at time zone '${tz}') = h
  group by h
  order by h`;

describe.each([
  { query: '', tz: 'UTC' },
  { query: 'days=30&tz=Europe/Berlin', tz: 'Europe/Berlin' },
  { query: 'days=90&tz=Asia/Kathmandu', tz: 'Asia/Kathmandu' },
])('throughput/peak-hours?$query', ({ query, tz }) => {
  const fresh = lasting('demo');
  const read = readOf('throughput/peak-hours');

  it.each([null, ['org_acme']])('answers what plain SQL says for %j', async (organizations) => {
    const principal = organizations ? caller('authenticated', organizations) : caller('admin');
    const answer = await ask(fresh(), read, { query }, principal);
    const wanted = await plainRows(fresh(), { query, plain: plain(tz) }, answer, organizations);
    expectRows(rowsOf(answer), wanted);
    expect(Object.keys(rowsOf(answer)[0] ?? {})).toEqual(Object.keys(read.fields));
  });
});

describe('throughput/peak-hours elsewhere', () => {
  const unrefreshed = lasting('unrefreshed');
  const empty = lasting('empty');
  const read = readOf('throughput/peak-hours');

  it('answers the same from the source', async () => {
    const answer = await ask(unrefreshed(), read, { query: 'days=7&tz=Asia/Kathmandu' }, caller('admin'));
    expect(answer.meta.source).toBe('source');
    const wanted = await plainRows(unrefreshed(), { query: '', plain: plain('Asia/Kathmandu') }, answer, null);
    expectRows(rowsOf(answer), wanted);
  });

  it('is 24 rows of zeros without data', async () => {
    const rows = rowsOf(await ask(empty(), read, { query: '' }, caller('admin')));
    expect(rows.map(({ hour_of_day }) => hour_of_day)).toEqual([...new Array(24).keys()]);
    for (const row of rows) {
      expect(row).toMatchObject({ total_executions: 0, avg_executions_per_day: 0, avg_duration_ms: null });
    }
  });
});
