import { actionAnalytics } from '../src/index.js';
import { caller, lasting } from './support/describe-read.js';

const VIEWS = actionAnalytics.views.map(({ name }) => name);

describe('action.refresh_action_analytics()', () => {
  const fixture = lasting('unrefreshed');

  it('brings every view up to date and writes down that it did', async () => {
    const rows = await fixture().rows<Record<string, unknown>>('select * from action.refresh_action_analytics()');
    expect(rows.map(({ view_name }) => view_name).sort()).toEqual([...VIEWS].sort());
    for (const row of rows) {
      expect(row).toEqual({
        view_name: expect.any(String),
        refresh_duration_ms: expect.any(Number),
        rows_refreshed: expect.any(Number),
        success: true,
        error_message: null,
      });
    }
    const log = await fixture().rows(
      "select view from core.refresh_log where asked_by = 'sql' and outcome = 'succeeded'",
    );
    expect(log).toHaveLength(VIEWS.length);
    const [counted] = await fixture().rows<{ views: number; facts: number }>(
      `select
        (select sum(execution_count) from action.action_metrics_hourly) as views,
        (select count(*) from action.action_results where executed_at <= now()) as facts`,
    );
    expect(counted?.views).toBe(counted?.facts);
  });

  it('takes up what was written since', async () => {
    await fixture().rows(
      `insert into action.action_results (organization_id, id, job_id, action_type, status, executed_at)
      values ('org_acme', 'written-since', 'job', 'carrier-pigeon', 'success', now())`,
    );
    await fixture().rows('select * from action.refresh_action_analytics()');
    const rows = await fixture().rows(
      "select total_executions from action.action_type_distribution where action_type = 'carrier-pigeon'",
    );
    expect(rows).toEqual([{ total_executions: 1 }]);
  });

  it('is for admins, not for members', async () => {
    const call = (role: 'admin' | 'authenticated') =>
      fixture().db.withRls(
        caller(role, ['org_acme']),
        (sql) => sql.query('select * from action.refresh_action_analytics()'),
        {
          readOnly: false,
        },
      );
    await expect(call('admin')).resolves.toHaveLength(VIEWS.length);
    await expect(call('authenticated')).rejects.toThrow();
  });
});

describe('action.get_analytics_refresh_status()', () => {
  const fresh = lasting('demo');
  const unrefreshed = lasting('unrefreshed');

  it('tells rows, bytes and age of each view, from the refresh log', async () => {
    const rows = await fresh().rows<Record<string, unknown>>('select * from action.get_analytics_refresh_status()');
    expect(rows.map(({ view_name }) => view_name).sort()).toEqual([...VIEWS].sort());
    for (const row of rows) {
      expect(Object.keys(row)).toEqual(['view_name', 'row_count', 'size_bytes', 'last_refresh', 'age_minutes']);
      const [counted] = await fresh().rows<{ n: number }>(`select count(*) as n from action.${String(row.view_name)}`);
      expect(row.row_count).toBe(counted?.n);
      expect(row.size_bytes).toBeGreaterThan(0);
      expect(row.last_refresh).toBeInstanceOf(Date);
    }
  });

  it('knows no refresh where there was none', async () => {
    const rows = await unrefreshed().rows(
      'select distinct last_refresh, age_minutes from action.get_analytics_refresh_status()',
    );
    expect(rows).toEqual([{ last_refresh: null, age_minutes: null }]);
  });
});
