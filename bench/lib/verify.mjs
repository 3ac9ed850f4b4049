import { definition, VIEWS } from './definitions.mjs';
import { BIG_WORK, withClient } from './server.mjs';

/** Percentiles may be this far off, in percent; the rest is equal. */
const NEAR_PERCENT = 1;

/**
 * Compares what is stored with the definitions run over the source: some hours of the hourly view, some triggers over all
 * time, all recent failures and the whole distribution. `thorough` false leaves out what reads the whole table.
 */
export async function verify(world, { users = false, thorough = true, round = 0 } = {}) {
  return withClient(
    world.url,
    async (client) => {
      const { rows: hours } = await client.query(
        `select date_trunc('hour', now(), 'UTC') - interval '1 hour' * h as hour
         from unnest(array[0, 1, 2 + $1 * 7 % 22, 24 + $1 * 31 % 144, 60 + $1 * 53 % 108, 200 + $1 * 101 % 500]) as h`,
        [round],
      );
      const list = hours.map(({ hour }) => `'${hour.toISOString()}'::timestamptz`);
      const within = list.map((hour) => `executed_at >= ${hour} and executed_at < ${hour} + interval '1 hour'`);
      const findings = [
        await compare(client, 'action_metrics_hourly', users, within.join(' or '), `hour in (${list.join(', ')})`),
        await compare(client, 'recent_failures', users, "executed_at > now() - interval '24 hours'", 'true'),
      ];
      if (thorough) {
        const some = Array.from(
          { length: 20 },
          (_, at) => `'trg_${String(1 + ((at * 51 + round * 7) % 1000)).padStart(4, '0')}'`,
        ).join(', ');
        findings.push(
          await compare(
            client,
            'trigger_performance_summary',
            users,
            `trigger_id in (${some})`,
            `trigger_id in (${some})`,
          ),
          await compare(client, 'action_type_distribution', users, 'true', 'true'),
        );
      }
      const wrong = findings.find(({ differing, off }) => differing > 0 || off > NEAR_PERCENT + 1e-9);
      if (wrong) throw new Error(`${wrong.view} does not equal its definition: ${JSON.stringify(wrong)}`);
      return findings;
    },
    BIG_WORK,
  );
}

/** Rows compared, rows that differ in anything exact, and how far the worst percentile is off, in percent. */
async function compare(client, view, users, condition, sample) {
  const { key, near } = VIEWS[view];
  const { fields } = await client.query(`select * from action.${view} limit 0`);
  const exact = fields.map(({ name }) => name).filter((name) => !key.includes(name) && !near.includes(name));
  const row = (alias) => `row(${exact.map((name) => `${alias}.${name}`).join(', ')})`;
  const off = near.map((name) => `max(abs(k.${name} - d.${name}) / nullif(abs(d.${name}), 0))`);
  const { rows } = await client.query(`
    with kept as (select * from action.${view} where ${sample}),
    defined as (${definition(view, users, condition)})
    select
        count(*)::integer as rows,
        count(*) filter (where k.organization_id is null or d.organization_id is null or ${row('k')} is distinct from ${row('d')})::integer as differing,
        ${off.length > 0 ? `100 * greatest(${off.join(', ')})` : 'null'}::float8 as off
    from kept as k
    full join defined as d using (${key.join(', ')})`);
  return { view, ...rows[0], off: rows[0].off ?? 0 };
}
