import { ask, caller, describeRead, lasting, readOf, rowsOf } from '../support/describe-read.js';
import { average, names, percentiles, who } from '../support/plain.js';

const KEY = ['organization_id', 'trigger_id'];

/** Every trigger with durations is above a threshold of 0. */
const everyone = `
  select ${who}, total_executions, avg_duration_ms, p50_duration_ms, p95_duration_ms, p99_duration_ms, max_duration_ms,
    0 as threshold_ms, 'CRITICAL' as severity
  from (
    select organization_id, trigger_id, count(*) as total_executions, ${average}, ${percentiles},
      max(duration_ms) as max_duration_ms
    from facts where trigger_id is not null group by 1, 2
  ) r ${names}
  where p95_duration_ms > 0`;

describeRead('triggers/sla-violations', {
  cases: [
    { query: 'threshold_ms=0&limit=1000', plain: everyone, by: KEY },
    { query: 'threshold_ms=0&limit=1000&days=7', plain: everyone, by: KEY },
  ],
  empty: (rows) => expect(rows).toEqual([]),
});

describe('triggers/sla-violations by severity', () => {
  const fixture = lasting('demo');
  const read = readOf('triggers/sla-violations');

  it('is above the threshold of 5 s, critical above twice it, worst first', async () => {
    const all = rowsOf(await ask(fixture(), read, { query: 'threshold_ms=0&limit=1000' }, caller('admin')));
    const late = all.filter((row) => Number(row.p95_duration_ms) > 5000);
    const answer = rowsOf(await ask(fixture(), read, { query: '' }, caller('admin')));
    expect(answer).toEqual(
      late.map((row) => ({
        ...row,
        threshold_ms: 5000,
        severity: Number(row.p95_duration_ms) > 10_000 ? 'CRITICAL' : 'WARNING',
      })),
    );
    expect(new Set(answer.map(({ severity }) => severity))).toEqual(new Set(['CRITICAL', 'WARNING']));
  });
});
