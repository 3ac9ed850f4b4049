import { ask, caller, describeRead, lasting, readOf } from '../support/describe-read.js';
import { average, outcomes, percentiles, range, successRate } from '../support/plain.js';

const plain = (id: string, organization: string) => `
  select k.organization_id, o.name as organization_name, k.trigger_id, t.name as trigger_name, t.enabled, t.created_at,
    total_executions, success_count, failure_count, retrying_count, success_rate, avg_duration_ms, min_duration_ms,
    max_duration_ms, p50_duration_ms, p95_duration_ms, p99_duration_ms, total_retries, avg_retries, max_retries,
    last_execution_at, first_execution_at, hours_active
  from (select '${organization}' as organization_id, '${id}' as trigger_id) k
  left join triggers t on t.id = k.trigger_id
  left join organizations o on o.id = k.organization_id
  cross join (
    select ${outcomes}, ${successRate}, ${average}, ${range}, ${percentiles}, coalesce(sum(retry_count), 0) as total_retries,
      avg(retry_count)::double precision as avg_retries, max(retry_count) as max_retries,
      max(executed_at) as last_execution_at, min(executed_at) as first_execution_at,
      count(distinct date_trunc('hour', executed_at, 'UTC')) as hours_active
    from facts where trigger_id = '${id}'
  ) figures`;

const of = (id: string, organization: string) => ({ query: '', path: { id }, plain: plain(id, organization) });

describeRead('triggers/:id/stats', {
  cases: [of('trg_0001', 'org_acme'), of('trg_0005', 'org_acme'), of('edge-idle', 'org_acme')],
  empty: (rows) => expect(rows).toEqual([]),
});

describe('triggers/:id/stats of special triggers', () => {
  const fixture = lasting('demo');
  const read = readOf('triggers/:id/stats');
  const stats = (id: string, organizations: readonly string[]) =>
    ask(fixture(), read, { query: '', path: { id } }, caller('authenticated', organizations));

  it('knows a deleted trigger by its history', async () => {
    const answer = await stats('edge-deleted', ['org_helios']);
    expect(answer.data).toMatchObject({ trigger_name: null, enabled: null, total_executions: 1 });
  });

  it('gives zeros and nulls for one that never ran', async () => {
    const answer = await stats('edge-idle', ['org_acme']);
    expect(answer.data).toMatchObject({
      trigger_name: 'never ran',
      total_executions: 0,
      success_rate: null,
      p95_duration_ms: null,
      last_execution_at: null,
      hours_active: 0,
    });
  });

  it.each(['no-such-trigger', 'edge-deleted', 'trg_0031'])(
    'says 404 for %s to a caller of another organization',
    async (id) => {
      await expect(stats(id, ['org_acme'])).rejects.toMatchObject({ status: 404 });
    },
  );
});
