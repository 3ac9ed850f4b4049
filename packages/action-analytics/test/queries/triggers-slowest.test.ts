import { ask, caller, describeRead, lasting, plainRows, readOf, rowsOf } from '../support/describe-read.js';
import { expectRows } from '../support/figures.js';
import { average, names, percentiles, who } from '../support/plain.js';

const KEY = ['organization_id', 'trigger_id'];

const plain = (metric: string) => `
  select ${who}, total_executions, avg_duration_ms, p50_duration_ms, p95_duration_ms, p99_duration_ms, max_duration_ms,
    ${metric} as metric_value
  from (
    select organization_id, trigger_id, count(*) as total_executions, ${average}, ${percentiles},
      max(duration_ms) as max_duration_ms
    from facts where trigger_id is not null group by 1, 2
  ) r ${names}
  where ${metric} is not null
  order by ${metric} desc, r.organization_id collate "C", r.trigger_id collate "C"`;

describeRead('triggers/slowest', {
  cases: [
    { query: 'metric=max_duration_ms', plain: `${plain('max_duration_ms')} limit 10` },
    { query: 'metric=avg_duration_ms&limit=100', plain: `${plain('avg_duration_ms')} limit 100` },
  ],
  empty: (rows) => expect(rows).toEqual([]),
});

describe('triggers/slowest by the 95th percentile', () => {
  const fixture = lasting('demo');
  const read = readOf('triggers/slowest');
  const mine = ['org_acme', 'org_helios'];

  it('has every trigger of the caller, in the order of the figure', async () => {
    const answer = await ask(fixture(), read, { query: 'limit=100' }, caller('authenticated', mine));
    const one = { query: '', plain: plain('p95_duration_ms') };
    expectRows(rowsOf(answer), await plainRows(fixture(), one, answer, mine), KEY);
    const values = rowsOf(answer).map((row) => Number(row.metric_value));
    expect(values).toEqual([...values].sort((a, b) => b - a));
  });

  it('pages without gap or repetition', async () => {
    const whole = await ask(fixture(), read, { query: 'limit=100' }, caller('admin'));
    const pages: unknown[] = [];
    let cursor = '';
    for (let page = 0; page < 10; page += 1) {
      const answer = await ask(fixture(), read, { query: `limit=10${cursor}` }, caller('admin'));
      pages.push(...rowsOf(answer));
      cursor = `&cursor=${answer.meta.next_cursor ?? ''}`;
    }
    expect(pages).toEqual(rowsOf(whole));
  });
});
