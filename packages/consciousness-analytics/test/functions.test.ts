import { consciousnessAnalytics } from '../src/index.js';
import { caller, lasting } from './support/describe-read.js';
import { expectViewsDefined } from './support/views.js';

const REFRESHED = consciousnessAnalytics.views.map(({ name }) => name);

describe('consciousness.refresh_analytics_views()', () => {
  const fixture = lasting('unrefreshed');

  it('brings every view up to date, says how long each took, and writes down that it did', async () => {
    const rows = await fixture().rows<Record<string, unknown>>('select * from consciousness.refresh_analytics_views()');
    expect(rows.map(({ view_name }) => view_name).sort()).toEqual([...REFRESHED].sort());
    for (const row of rows) {
      expect(Object.keys(row)).toEqual(['view_name', 'refresh_time_ms']);
      expect(Number(row['refresh_time_ms'])).toBeGreaterThan(0);
    }
    const log = await fixture().rows(
      "select view from core.refresh_log where asked_by = 'sql' and outcome = 'succeeded'",
    );
    expect(log).toHaveLength(REFRESHED.length);
    await expectViewsDefined(fixture());
  });

  it('is for admins and services, not for members, analysts and researchers', async () => {
    const call = (role: 'admin' | 'service_role' | 'authenticated' | 'analyst' | 'research') =>
      fixture().db.withRls(
        caller(role, ['default']),
        (sql) => sql.query('select * from consciousness.refresh_analytics_views()'),
        { readOnly: false },
      );
    await expect(call('admin')).resolves.toHaveLength(REFRESHED.length);
    await expect(call('service_role')).resolves.toHaveLength(REFRESHED.length);
    for (const role of ['authenticated', 'analyst', 'research'] as const) await expect(call(role)).rejects.toThrow();
  });
});

describe('distinct people of a window', () => {
  const fixture = lasting('demo');
  const to = new Date(Date.now() + 3_600_000).toISOString();
  const from = `timestamptz '${to}' - interval '25 hours'`;
  const day = `${from}, '${to}'`;

  const counted = (role: 'admin' | 'service_role' | 'authenticated' | 'analyst' | 'research', tenants: string[] = []) =>
    fixture().db.withRls(caller(role, tenants), (sql) =>
      sql.query<{ tenant_id: string; n: number }>(
        `select * from consciousness.traces_activity_unique_users_between(${day}) order by tenant_id`,
      ),
    );

  it('are counted exactly for whom sees all tenants', async () => {
    const plain = await fixture().rows(
      `select tenant_id, count(distinct user_id) as n from consciousness.consciousness_traces
      where created_at >= core.bucket(${from}, '15m') and created_at < '${to}'
      group by tenant_id order by tenant_id`,
    );
    expect(plain).toHaveLength(4);
    for (const role of ['admin', 'service_role', 'analyst'] as const) expect(await counted(role)).toEqual(plain);
  });

  it('are those of the own tenants for a member, whichever are asked for', async () => {
    expect(await counted('authenticated', ['studio_north', 'platform'])).toEqual([
      { tenant_id: 'studio_north', n: expect.any(Number) },
    ]);
    expect(await counted('authenticated')).toEqual([]);
    const asked = await fixture().db.withRls(caller('authenticated', ['studio_north']), (sql) =>
      sql.query(`select * from consciousness.traces_activity_unique_users_between(${day}, '{default}')`),
    );
    expect(asked).toEqual([]);
  });

  it('are refused to researchers, and who they are to all who ask for others', async () => {
    await expect(counted('research')).rejects.toThrow();
    for (const role of ['authenticated', 'analyst', 'research'] as const) {
      const rows = fixture().db.withRls(caller(role, ['default']), (sql) =>
        sql.query('select subject from consciousness.traces_activity_unique_users limit 1'),
      );
      await expect(rows).rejects.toThrow();
    }
  });

  it('leave the transaction as it was', async () => {
    const setting = await fixture().db.withRls(caller('admin'), async (sql) => {
      await sql.query(`select * from consciousness.traces_activity_unique_users_between(${day})`);
      return sql.query(
        "select current_setting('tessera.maintenance', true) as maintenance, current_user::text as role",
      );
    });
    expect(setting).toEqual([{ maintenance: '', role: 'tessera_admin' }]);
  });
});
