import { openModule, type ModuleFixture } from '@tessera/testing';

import { workspaceAnalytics } from '../src/index.js';

const WORKSPACE = '10000000-0000-4000-8000-000000000001';
const OTHER = '10000000-0000-4000-8000-000000000003';
const MEMBER = '50000000-0000-4000-8000-000000000007';
const AGENT = 'a0000000-0000-4000-8000-000000000004';

let fixture: ModuleFixture;
beforeAll(async () => {
  fixture = await openModule(workspaceAnalytics, 'demo');
});
afterAll(async () => {
  await fixture.close();
});

/** Runs a statement as psql does for somebody who sets role and claims. */
async function as(role: string, claims: object, text: string): Promise<Record<string, unknown>[]> {
  return fixture.db.asOwner(async (sql) => {
    await sql.query('select set_config($1, $2, true)', ['request.jwt.claims', JSON.stringify(claims)]);
    await sql.client.query(`set local role tessera_${role}`);
    return sql.query<Record<string, unknown>>(text);
  });
}

const asMember = (text: string) => as('authenticated', { role: 'authenticated', sub: MEMBER }, text);
const percentiles = async (values: string, fractions: string): Promise<unknown> => {
  const [row] = await asMember(`select workspace.calculate_percentiles(${values}, ${fractions})::float8[] as found`);
  return row?.['found'];
};

describe('members, from psql', () => {
  it('find their workspaces, and no claim adds one', async () => {
    const claims = { role: 'authenticated', sub: MEMBER, workspaces: [OTHER] };
    expect(await as('authenticated', claims, 'select workspace_id, role from workspace.get_user_workspaces()')).toEqual(
      [{ workspace_id: WORKSPACE, role: 'member' }],
    );
    const nobody = { role: 'authenticated', sub: 'not-a-uuid' };
    expect(await as('authenticated', nobody, 'select * from workspace.get_user_workspaces()')).toEqual([]);
  });

  it('ask for the metrics of their workspace and of no other', async () => {
    const ask = (workspace: string) =>
      asMember(`select * from workspace.get_workspace_metrics('${workspace}', current_date - 10, current_date)`);
    const own = await ask(WORKSPACE);
    const [view] = await asMember(
      `select count(*) as n from workspace.daily_metrics where workspace_id = '${WORKSPACE}' and metric_date >= current_date - 10`,
    );
    expect(own).toHaveLength(Number(view?.['n']));
    expect(own.length).toBeGreaterThan(8);
    expect(await ask(OTHER)).toEqual([]);
  });

  it('are told how an agent did for them alone', async () => {
    const text = `select * from workspace.get_agent_insights('${AGENT}', 30)`;
    const own = await asMember(text);
    expect(own.map(({ workspace_id }) => workspace_id)).toEqual([WORKSPACE]);
    const plain = await fixture.rows(
      `select count(*) as total_runs, count(distinct user_id) as unique_users, avg(runtime_seconds) as avg_runtime_seconds,
        sum(credits_consumed)::float8 as total_credits
      from workspace.agent_runs where workspace_id = $1 and agent_id = $2
        and started_at >= date_trunc('day', now(), 'UTC') - interval '29 days'`,
      [WORKSPACE, AGENT],
    );
    const [wanted = {}] = plain as Record<string, number>[];
    expect(own[0]).toMatchObject({ total_runs: wanted['total_runs'], unique_users: wanted['unique_users'] });
    expect(own[0]?.['avg_runtime_seconds']).toBeCloseTo(wanted['avg_runtime_seconds'] ?? 0, 9);
    expect(Number(own[0]?.['total_credits'])).toBeCloseTo(wanted['total_credits'] ?? 0, 9);
    expect((await as('admin', { role: 'admin' }, text)).length).toBeGreaterThan(1);
  });

  it.each([
    ["workspace.get_workspace_metrics(null, '2026-01-01', '2026-01-02')", 'p_workspace_id, p_from and p_to are null'],
    [`workspace.get_workspace_metrics('${WORKSPACE}', '2026-01-02', '2026-01-01')`, 'the first is not later'],
    [`workspace.get_agent_insights('${AGENT}', 0)`, '1 to 365 days'],
    [`workspace.get_agent_insights('${AGENT}', null)`, '1 to 365 days'],
    ["workspace.calculate_percentiles('{1}', '{0.5,1.01}')", 'p_fractions has 1.01'],
    ["workspace.calculate_percentiles('{1}', '{-0.1}')", 'p_fractions has -0.1'],
    ["workspace.calculate_percentiles('{1}', '{NaN}')", 'p_fractions has NaN'],
    ["workspace.calculate_percentiles('{1,NaN}', '{0.5}')", 'no finite number'],
  ])('are told what is wrong with %s', async (call, message) => {
    await expect(asMember(`select * from ${call}`)).rejects.toThrow(message);
  });

  it('may not aggregate, refresh or clean up', async () => {
    for (const call of [
      'refresh_all_materialized_views()',
      'aggregate_daily_metrics(current_date)',
      'aggregate_hourly_metrics(now())',
      'rebuild_day(now())',
      'cleanup_old_data()',
    ]) {
      await expect(asMember(`select * from workspace.${call}`)).rejects.toThrow('permission denied');
    }
  });
});

describe('calculate_percentiles', () => {
  it('is percentile_cont, in the order of the fractions', async () => {
    expect(await percentiles("'{1.2,2.3,3.4,4.5}'", "'{0.5,0.95,0.99,0,1}'")).toEqual([2.85, 4.335, 4.467, 1.2, 4.5]);
    expect(await percentiles("'{7}'", "'{0.3}'")).toEqual([7]);
  });

  it('leaves nulls out, and says null where there is nothing', async () => {
    expect(await percentiles("'{null,3,null,1}'", "'{0.5,null}'")).toEqual([2, null]);
    expect(await percentiles("'{}'", "'{0.5,0.95}'")).toEqual([null, null]);
    expect(await percentiles("'{null}'", "'{0,1}'")).toEqual([null, null]);
    expect(await percentiles('null', "'{0.5}'")).toEqual([null]);
    expect(await percentiles("'{1}'", "'{}'")).toEqual([]);
    expect(await percentiles("'{1}'", 'null')).toBeNull();
  });
});

describe('admins, from psql', () => {
  const asAdmin = (text: string) => as('admin', { role: 'admin', sub: 'somebody' }, text);
  const figures = () => fixture.rows('select d::text as row from workspace.daily_metrics as d order by 1');

  it('bring every view up to date', async () => {
    const rows = await asAdmin('select view_name, success from workspace.refresh_all_materialized_views()');
    expect(rows).toEqual(workspaceAnalytics.views.map(({ name }) => ({ view_name: name, success: true })));
  });

  it('make a day and an hour anew, of all workspaces, and are told the rows', async () => {
    const before = await figures();
    const [day] = await asAdmin('select workspace.aggregate_daily_metrics(current_date - 3) as n');
    const [one] = await asAdmin(`select workspace.aggregate_daily_metrics(current_date - 3, '${WORKSPACE}') as n`);
    expect([Number(day?.['n']) > 2, one?.['n']]).toEqual([true, 1]);
    const [hour] = await asAdmin("select workspace.aggregate_hourly_metrics(now() - interval '2 days') as n");
    expect(Number(hour?.['n'])).toBeLessThanOrEqual(4);
    expect(await figures()).toEqual(before);
  });

  it('mend what somebody spoilt', async () => {
    const before = await figures();
    await fixture.rows(
      "update workspace.runs set total_runs = total_runs + 5 where grain = '1d' and bucket = current_date - 2",
    );
    await fixture.rows('delete from workspace.session_days where bucket = current_date - 2');
    expect(await figures()).not.toEqual(before);
    await asAdmin('select workspace.aggregate_daily_metrics(current_date - 2)');
    expect(await figures()).toEqual(before);
  });

  it('are refused null, infinite and sealed days by name', async () => {
    await expect(asAdmin('select workspace.aggregate_daily_metrics(null)')).rejects.toThrow('p_date is null');
    await expect(asAdmin("select workspace.aggregate_hourly_metrics('infinity')")).rejects.toThrow(
      'p_hour is infinity',
    );
    await fixture.rows("select core.seal_source('workspace', 'user_activity', 'created_at', current_date - 20)");
    await expect(asAdmin('select workspace.aggregate_daily_metrics(current_date - 21)')).rejects.toThrow(
      /user_activity of module workspace is sealed before \d{4}-\d\d-\d\d/,
    );
    const [kept] = await asAdmin('select workspace.aggregate_daily_metrics(current_date - 20) as n');
    expect(Number(kept?.['n'])).toBeGreaterThan(2);
  });

  it('clean up below the sealed line, without changing a figure', async () => {
    const before = await figures();
    const rows = await asAdmin('select * from workspace.cleanup_old_data()');
    expect(rows).toEqual([
      { relation: 'user_days', rows_removed: 0, remark: expect.stringContaining('395 days') },
      { relation: 'user_activity', rows_removed: expect.any(Number), remark: expect.stringContaining('sealed before') },
      { relation: 'agent_runs', rows_removed: 0, remark: 'kept: retention has sealed nothing yet' },
    ]);
    expect(Number(rows[1]?.['rows_removed'])).toBeGreaterThan(100);
    const [left] = await fixture.rows<{ n: number }>(
      'select count(*) as n from workspace.user_activity where created_at < current_date - 20',
    );
    expect(left?.n).toBe(0);
    await fixture.refresh();
    expect(await figures()).toEqual(before);
  });
});
