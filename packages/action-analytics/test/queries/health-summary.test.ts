import { ask, caller, describeRead, lasting, readOf } from '../support/describe-read.js';
import { average, outcomes, percentiles, range, successRate } from '../support/plain.js';

const plain = `
  select
    case when share >= 95 then 'healthy' when share >= 90 then 'degraded' when share is not null then 'unhealthy' end as status,
    total_executions, success_count, failure_count, retrying_count, success_rate, failure_rate, total_retries,
    avg_duration_ms, min_duration_ms, max_duration_ms, p50_duration_ms, p95_duration_ms, p99_duration_ms, last_execution_at
  from (
    select ${outcomes}, ${successRate}, ${average}, ${range}, ${percentiles},
      round(100.0 * count(*) filter (where status = 'failed') / nullif(count(*), 0), 2) as failure_rate,
      100.0 * count(*) filter (where status = 'success') / nullif(count(*), 0) as share,
      coalesce(sum(retry_count), 0) as total_retries, max(executed_at) as last_execution_at
    from facts
  ) totals`;

describeRead('health/summary', {
  cases: [
    { query: '', plain },
    { query: 'hours=168', plain },
  ],
  empty: (rows) => {
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ status: null, total_executions: 0, success_rate: null, p95_duration_ms: null });
  },
});

describe('health/summary', () => {
  const fixture = lasting('empty');

  it.each([
    { successes: 19, failures: 1, status: 'healthy' },
    { successes: 189, failures: 11, status: 'degraded' },
    { successes: 9, failures: 1, status: 'degraded' },
    { successes: 89, failures: 11, status: 'unhealthy' },
  ])('$successes of $successes + $failures is $status', async ({ successes, failures, status }) => {
    await fixture().rows(
      `with emptied as (delete from action.action_results)
      insert into action.action_results (organization_id, id, job_id, action_type, status, executed_at)
      select 'org_a', $3 || n, 'job', 'rest', case when n <= $1::integer then 'success' else 'failed' end, now() - interval '1 minute'
      from generate_series(1, $1::integer + $2::integer) as n`,
      [successes, failures, status + String(successes)],
    );
    await fixture().refresh();
    const answer = await ask(fixture(), readOf('health/summary'), { query: '' }, caller('authenticated', ['org_a']));
    expect(answer.data).toMatchObject({ status, total_executions: successes + failures });
  });
});
